import type { LayerRole, Manner } from '../model/index.ts';

/**
 * The one place for colours: light and dark. Reasons are blue with an arrow, objections vermilion with a bar: told apart without red and
 * green, and never by colour alone. A test holds every text colour to 4.5:1 on its grounds and every line to 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const palette = {
  ground: ['#f6f4ef', '#17181b'],
  surface: ['#fffefb', '#212327'],
  raised: ['#ffffff', '#2a2d32'],
  ink: ['#23211c', '#ecebe6'],
  'ink-soft': ['#5f5b52', '#b3b1a9'],
  line: ['#dcd7cb', '#3c3f46'],
  'line-strong': ['#8b8577', '#85888f'],
  accent: ['#0b5c8a', '#7cc0ea'],
  'accent-ground': ['#e2eef5', '#1d3547'],
  focus: ['#0b5c8a', '#9ed3f5'],
  because: ['#0b6aa2', '#6db7e8'],
  'because-ground': ['#e3eff6', '#1b3242'],
  but: ['#b5470b', '#f0a071'],
  'but-ground': ['#f9eae0', '#432a1c'],
  neutral: ['#6b675d', '#a5a49d'],
  source: ['#4a463d', '#c9c6bd'],
  analyst: ['#6d5593', '#c3ade6'],
  'analyst-ground': ['#f3eff9', '#2f2a3b'],
  critic: ['#8c4a2f', '#e3ab8f'],
  'critic-ground': ['#f8f0ea', '#352a25'],
  defender: ['#2c6a63', '#8ecdc4'],
  'defender-ground': ['#ebf4f2', '#223230'],
  reader: ['#5a6500', '#ccd873'],
  'reader-ground': ['#f3f5e0', '#2e311c'],
  mark: ['#fbe9a9', '#5a4a12'],
  'mark-soft': ['#f2ecd9', '#34322a'],
  warn: ['#8a5a00', '#e9bd62'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type ColourName = keyof typeof palette;

/** Every colour, as it is in one theme. */
export type Colours = Readonly<Record<ColourName, string>>;

export type Theme = 'light' | 'dark';

const pick = (index: 0 | 1) =>
  Object.fromEntries(Object.entries(palette).map(([name, pair]) => [name, pair[index]])) as Colours;

/** The colours of a theme. */
export const coloursOf: Readonly<Record<Theme, Colours>> = { light: pick(0), dark: pick(1) };

/** The palette as CSS custom properties that follow the page's colour scheme. */
export const paletteCss = (): string =>
  `:root { ${Object.entries(palette)
    .map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`)
    .join(' ')} }`;

/** The colour in which a line or junction is drawn. */
export const toneOf: Readonly<Record<Manner, 'because' | 'but' | 'neutral'>> = {
  because: 'because',
  backing: 'because',
  but: 'but',
  undercut: 'but',
  opposite: 'but',
  same: 'neutral',
};

/** The ground of a card: whose words it holds. */
export const groundOf: Readonly<Record<LayerRole, ColourName>> = {
  source: 'surface',
  analyst: 'analyst-ground',
  critic: 'critic-ground',
  defender: 'defender-ground',
  reader: 'reader-ground',
};

import { describe, expect, it } from 'vitest';
import { coloursOf, type ColourName } from '../../src/picture/index.ts';

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const grounds: readonly ColourName[] = ['ground', 'surface', 'raised'];
const text: readonly (readonly [ColourName, readonly ColourName[]])[] = [
  [
    'ink',
    [
      ...grounds,
      'mark',
      'mark-soft',
      'analyst-ground',
      'critic-ground',
      'defender-ground',
      'reader-ground',
      'because-ground',
      'but-ground',
      'accent-ground',
    ],
  ],
  ['ink-soft', [...grounds, 'analyst-ground', 'critic-ground', 'defender-ground', 'reader-ground']],
  ['accent', [...grounds, 'accent-ground']],
  ['because', [...grounds, 'because-ground', 'analyst-ground', 'critic-ground', 'defender-ground']],
  ['but', [...grounds, 'but-ground', 'analyst-ground', 'critic-ground', 'defender-ground']],
  ['analyst', [...grounds, 'analyst-ground']],
  ['critic', [...grounds, 'critic-ground']],
  ['defender', [...grounds, 'defender-ground']],
  ['reader', [...grounds, 'reader-ground']],
  ['warn', grounds],
];
const lines: readonly ColourName[] = [
  'because',
  'but',
  'neutral',
  'line-strong',
  'analyst',
  'critic',
  'defender',
  'reader',
  'focus',
];

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const colours = coloursOf[theme];

  it.each(text)('keeps %s readable at 4.5:1', (name, on) => {
    for (const ground of on)
      expect(contrast(colours[name], colours[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('keeps lines of %s visible at 3:1', (name) => {
    for (const ground of grounds)
      expect(contrast(colours[name], colours[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('tells reasons from objections by lightness or hue for eyes that see no red or green', () => {
    // Deuteranopia, after Viénot, Brettel & Mollon 1999, in linear light: red and green fall together, blue stays.
    const seen = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2) as [
        number,
        number,
        number,
      ];
      return [0.29275 * r + 0.70725 * g, b] as const;
    };
    const [because, but] = [seen(colours.because), seen(colours.but)];
    expect(Math.hypot(because[0] - but[0], because[1] - but[1])).toBeGreaterThan(0.2);
  });
});

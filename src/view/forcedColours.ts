import type { ColourName, Colours } from '../picture/index.ts';

/** The system's colour that stands for each of ours where it forces its own (CSS Color 4, 6.2); what these don't tell apart, words, dashes and ends do. */
const systemColours: Readonly<Record<ColourName, string>> = {
  ground: 'Canvas',
  surface: 'Canvas',
  raised: 'Canvas',
  ink: 'CanvasText',
  'ink-soft': 'CanvasText',
  line: 'CanvasText',
  'line-strong': 'CanvasText',
  accent: 'Highlight',
  'accent-ground': 'Canvas',
  focus: 'Highlight',
  because: 'LinkText',
  'because-ground': 'Canvas',
  but: 'CanvasText',
  'but-ground': 'Canvas',
  neutral: 'GrayText',
  source: 'CanvasText',
  analyst: 'CanvasText',
  'analyst-ground': 'Canvas',
  critic: 'CanvasText',
  'critic-ground': 'Canvas',
  defender: 'CanvasText',
  'defender-ground': 'Canvas',
  reader: 'CanvasText',
  'reader-ground': 'Canvas',
  mark: 'Canvas',
  'mark-soft': 'Canvas',
  warn: 'CanvasText',
};

/** The system's colours as a canvas takes them: `rgb(…)`. The page does it by itself; what is drawn on a canvas has to be told. */
export function forcedColours(): Colours {
  const probe = document.createElement('span');
  // Without this the page would force the probe's own colour as well, and every name would come out as that of text.
  probe.style.setProperty('forced-color-adjust', 'none');
  // Nor is a colour to be on its way from one to the next.
  probe.style.setProperty('transition', 'none', 'important');
  document.body.append(probe);
  const resolved = Object.entries(systemColours).map(([name, colour]) => {
    probe.style.color = colour;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(resolved) as Record<ColourName, string>;
}

/** The theme's colours as the canvas needs them: resolved. */
export interface Colours {
  readonly [name: string]: string;
}

const names = [
  'ground', 'surface', 'ink', 'ink-soft', 'line', 'line-strong', 'accent', 'because', 'because-ground', 'but', 'but-ground',
  'neutral', 'source', 'analyst', 'analyst-ground', 'critic', 'critic-ground', 'defender', 'defender-ground', 'reader',
  'reader-ground', 'mark',
] as const;

/** Reads the theme's colours as they are at an element, light or dark. */
export function coloursAt(element: Element): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours;
}

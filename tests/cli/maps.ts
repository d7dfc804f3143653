/** The text of a small map without anything to complain about; with other statements or relations, one with. */
export const mapText = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'm1',
    title: 'A small map',
    thesis: 's1',
    layers: { l1: { title: 'Mine', role: 'reader' } },
    statements: {
      s1: { text: 'Trains should leave earlier.', layer: 'l1' },
      s2: { text: 'The early shift begins at six.', layer: 'l1' },
    },
    relations: { r1: { kind: 'support', premises: ['s2'], target: 's1', layer: 'l1' } },
    ...changes,
  });

/** An error: the thesis points at nothing. */
export const danglingMap = mapText({ thesis: 's9' });
/** A warning, no error: no thesis. */
export const aimlessMap = mapText({ thesis: undefined });
/** Only a hint: a text too long for a card. */
export const wordyMap = mapText({
  statements: {
    s1: { text: 'Trains should leave earlier.', layer: 'l1' },
    s2: { text: Array.from({ length: 30 }, (_, index) => `word${index}`).join(' '), layer: 'l1' },
  },
});

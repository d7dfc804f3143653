import { argumentMap, newId, type ArgumentMap } from '../model/index.ts';

/** A map that begins from a motion alone: the statement to be debated, in a layer of the reader's own, which `reader` names. */
export function newMap(
  motion: string,
  {
    random,
    reader,
    language,
  }: { readonly random: () => number; readonly reader: string; readonly language?: string },
): ArgumentMap {
  const text = motion.replace(/\s+/gu, ' ').trim();
  const [id, layer, statement] = [newId('map', random), newId('layers', random), newId('statements', random)];
  return argumentMap(
    { id, title: text, ...(language !== undefined && { language }), thesis: statement, motion: statement },
    {
      layers: [{ id: layer, title: reader, role: 'reader' }],
      statements: [{ id: statement, text, layer }],
    },
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap, type RecordLists } from '../../src/model/index.ts';
import { repository } from '../corpora.ts';

/** A shipped graph. */
export function shipped(name: string): ArgumentMap {
  const parsed = parse(readFileSync(join(repository, 'graphs', name), 'utf8'));
  if (!parsed.ok) throw new Error('the graph is broken');
  return parsed.map;
}

/** A map of some statements without an argument, by their texts: `s0`, `s1` … */
export const stating = (texts: readonly string[], lists: RecordLists = {}, language = 'en'): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'A map', language },
    { statements: texts.map((text, place) => ({ id: `s${place}`, text, layer: 'l' })), ...lists },
  );

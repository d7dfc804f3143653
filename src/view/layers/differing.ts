import { fieldsOf, sameValue, type ArgumentMap, type Field, type Id } from '../../model/index.ts';
import { all, fieldName, layersWords, quote } from '../../words/index.ts';
import { inSentence } from '../panels/shared/naming.ts';

/** A field that is otherwise: its name, and what it held and holds, where that can be told in words. */
export interface FieldDifference {
  readonly name: string;
  readonly was?: string;
  readonly is?: string;
}

type Loose = Readonly<Record<string, unknown>>;

/** What differs between two states of a statement or a step, field by field, in the order of the file. */
export function differencesIn(before: ArgumentMap, after: ArgumentMap, id: Id): readonly FieldDifference[] {
  const table = after.statements.has(id) ? 'statements' : 'relations';
  const [was, is] = [before, after].map((map) => map[table].get(id) as unknown as Loose | undefined);
  if (!was || !is) return [];
  return fieldsOf(table)
    .filter(([key]) => !sameValue(was[key], is[key]))
    .map(([key, field]) => ({
      name: fieldName(key),
      ...(isTold(key, field) && { was: told(before, was[key]), is: told(after, is[key]) }),
    }));
}

/** Numbers, ids of passages and the file's own words for kinds would say nothing to a reader. */
const isTold = (key: string, { nature, of }: Field): boolean =>
  nature === 'text' || key === 'tags' || (of?.some((table) => table !== 'passages') ?? false);

function told(map: ArgumentMap, value: unknown): string {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  return all(values.map((one) => valueName(map, one))) || layersWords.nothing;
}
function valueName(map: ArgumentMap, value: string): string {
  const layer = map.layers.get(value);
  if (layer) return quote(layer.title);
  return map.statements.has(value) || map.relations.has(value) ? inSentence(map, value) : quote(value);
}

import { adjacency, sameWords, type ArgumentMap, type Id, type Statement } from '../model/index.ts';
import { editBetween } from './edit.ts';

/** What is otherwise in one state of a map, or in one layer, than in another: ids of statements and steps. */
export interface Comparison {
  readonly added: readonly Id[];
  readonly changed: readonly Id[];
  readonly gone: readonly Id[];
}

/** What came, changed and went between two versions of a map, by id. */
export function compareVersions(before: ArgumentMap, after: ArgumentMap): Comparison {
  const found = { added: new Set<Id>(), changed: new Set<Id>(), gone: new Set<Id>() };
  for (const delta of editBetween(before, after).deltas) {
    if (delta.table !== 'statements' && delta.table !== 'relations') continue;
    found['came' in delta ? 'added' : 'went' in delta ? 'gone' : 'changed'].add(delta.id);
  }
  return { added: [...found.added], changed: [...found.changed], gone: [...found.gone] };
}

/**
 * What the second of two layers says that the first doesn't, and the other way about. Statements of the two are the same where they lie on
 * the same passages or have the same words; they are changed where they have the same place and other words.
 */
export function compareLayers(map: ArgumentMap, first: Id, second: Id): Comparison {
  const of = (layer: Id) => [...map.statements.values()].filter((statement) => statement.layer === layer);
  const left = new Set(of(first));
  // The same words first: what only has its place must not take what has its words.
  const reworded = of(second).filter((statement) => {
    const same = [...left].find((other) => sameWords(other.text) === sameWords(statement.text));
    return !(same && left.delete(same));
  });
  const [added, changed]: [Id[], Id[]] = [[], []];
  for (const statement of reworded) {
    const alike = [...left].find((other) => isAtSamePlace(map, other, statement));
    if (alike) left.delete(alike);
    (alike ? changed : added).push(statement.id);
  }
  return { added, changed, gone: [...left].map(({ id }) => id) };
}

function isAtSamePlace(map: ArgumentMap, a: Statement, b: Statement): boolean {
  const digests = new Set((a.passages ?? []).map((id) => map.passages.get(id)?.digest));
  if ((b.passages ?? []).some((id) => digests.has(map.passages.get(id)?.digest))) return true;
  const { from } = adjacency(map);
  const onward = new Set(from(a.id).map(({ kind, target }) => `${kind} ${target}`));
  return onward.size > 0 && from(b.id).some(({ kind, target }) => onward.has(`${kind} ${target}`));
}

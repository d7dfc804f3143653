import { folded, freeName, LONGEST_MADE, nameFor } from './freeName.ts';
import { portableName } from './portableName.ts';

/** Whether a file can have an id for its name (with `.json` behind it) on every system. */
export const isPortable = (id: string): boolean => portableName(`${id}.json`, LONGEST_MADE) === `${id}.json`;

/** Whether no other id stands for the same file on some system. */
export const isFreeOf = (id: string, ids: readonly string[]): boolean =>
  ids.every((other) => folded(other) !== folded(id));

/** An id for a document of this title that none of the others has, on any system; `otherwise` where the title has no letters. */
export function freeId(title: string, ids: readonly string[], otherwise: string): string {
  const taken = new Set(ids.map((id) => `${id}.json`));
  return freeName(nameFor(title, otherwise), taken).replace(/\.json$/, '');
}

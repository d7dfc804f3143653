import { tableOf, type Id } from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Says that a kind of problem is none with a record: it is not shown there any more. */
export const silence: Command<{ readonly kind: string; readonly about: Id }> = {
  name: 'silence',
  run(map, { kind, about }, { random }) {
    if (tableOf(map, about) === undefined) return refused({ kind: 'gone', ids: [about] });
    if ([...map.silenced.values()].some((other) => other.kind === kind && other.about === about))
      return refused({ kind: 'nothing-to-do', ids: [about] });
    const id = freshId(map, 'silenced', random);
    return { ok: true, changes: [{ table: 'silenced', id, record: { id, kind, about } }] };
  },
};

/** Lets a problem be heard again. */
export const unsilence: Command<{ readonly kind: string; readonly about: Id }> = {
  name: 'unsilence',
  run(map, { kind, about }) {
    const found = [...map.silenced.values()].find((one) => one.kind === kind && one.about === about);
    return found
      ? { ok: true, changes: [{ table: 'silenced', id: found.id }] }
      : refused({ kind: 'nothing-to-do', ids: [about] });
  },
};

import type { Id } from '../model/index.ts';

interface Identified {
  readonly id: Id;
}

/** What is otherwise in a table than it was: records that went, came, and such as are there with something else in them. */
export interface Differences<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
}

/**
 * What is otherwise in a table than it was. Undefined where that is more than `most` records, or where those that stay are in another order; so that the two are gone through once, side
 * by side. New records are the last.
 */
export function differences<Item extends Identified>(
  before: ReadonlyMap<Id, Item>,
  after: ReadonlyMap<Id, Item>,
  most: number,
): Differences<Item> | undefined {
  const gone: Item[] = [];
  const come: Item[] = [];
  const changed: { before: Item; after: Item }[] = [];
  if (before === after) return { gone, come, changed };
  const left = before.values();
  let was = left.next();
  for (const item of after.values()) {
    if (!was.done && was.value === item) {
      was = left.next();
      continue;
    }
    for (; !was.done && was.value.id !== item.id && !after.has(was.value.id); was = left.next())
      gone.push(was.value);
    if (was.done) come.push(item);
    else if (was.value.id !== item.id) return undefined;
    else {
      if (was.value !== item) changed.push({ before: was.value, after: item });
      was = left.next();
    }
    if (gone.length + come.length + changed.length > most) return undefined;
  }
  for (; !was.done; was = left.next()) gone.push(was.value);
  if (gone.length + come.length + changed.length > most) return undefined;
  return { gone, come, changed };
}

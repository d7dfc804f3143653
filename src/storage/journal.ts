import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a page knew of a graph file and had not saved yet. */
export interface Unsaved {
  /** The file's name in its store. */
  readonly name: string;
  /** The map as the file was known to have it, as text; without it, what was changed can't be told from what was there. */
  readonly base?: string;
  /** The map as it was last. */
  readonly latest: string;
  /** When, ms since 1970. */
  readonly at: number;
}

/** What a page left that is gone. */
export interface LeftBehind extends Unsaved {
  readonly key: string;
}

/** Holds what is not saved yet, for the case that the page does not live to see it saved. None of its calls rejects. */
export interface Journal {
  /** Holds the latest state of a file for this page. */
  keep(unsaved: Unsaved): Promise<void>;
  /** All of a file is saved. */
  clear(name: string): Promise<void>;
  /** What pages that are gone have left of a file, the oldest first. */
  left(name: string): Promise<readonly LeftBehind[]>;
  /** Forgets something that was left. */
  forget(key: string): Promise<void>;
}

interface Schema extends DBSchema {
  unsaved: { key: string; value: Unsaved & { readonly page: string } };
}

const LOCK = 'counterclaim-page';

/**
 * The journal of one page in the browser's database. `place` tells folders of graphs apart; each page is known by `page`, and holds a lock of that
 * name as long as it lives, so that others see what is left.
 */
export function browserJournal(place: string, page: string): Journal {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  /** What a fault or the browser has ended is opened anew when it is next wanted. */
  const close = () => (opened = undefined);
  const database = () => {
    if (opened) return opened;
    opened = openDB<Schema>(`counterclaim ${place}`, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('unsaved'),
      terminated: close,
    });
    opened.catch(close);
    return opened;
  };
  // A page that is in the memory for going back is as good as alive.
  void globalThis.navigator?.locks?.request(`${LOCK} ${page}`, () => new Promise(() => undefined));

  const keyOf = (name: string) => `${page} ${name}`;
  const quietly = (task: () => Promise<unknown>): Promise<void> =>
    task().then(
      () => undefined,
      // A browser that keeps nothing, or has no room: the file itself is still saved.
      () => undefined,
    );

  /** The pages that live; undefined where the browser can't tell. */
  async function living(): Promise<ReadonlySet<string> | undefined> {
    const { held } = (await globalThis.navigator?.locks?.query().catch(() => undefined)) ?? {};
    return held && new Set(held.flatMap(({ name }) => name ?? []));
  }

  return {
    keep: (unsaved) =>
      quietly(async () => {
        const transaction = (await database()).transaction('unsaved', 'readwrite');
        transaction.store.put({ ...unsaved, page }, keyOf(unsaved.name)).catch(() => undefined);
        // Asked for at once: a page that is about to end is not there to hear of the first answer.
        transaction.commit();
        await transaction.done;
      }),
    clear: (name) => quietly(async () => (await database()).delete('unsaved', keyOf(name))),
    forget: (key) => quietly(async () => (await database()).delete('unsaved', key)),
    async left(name) {
      const alive = await living();
      const found: LeftBehind[] = [];
      await quietly(async () => {
        const entries = (await database()).transaction('unsaved').store;
        for await (const { key, value } of entries) {
          const { page: whose, ...unsaved } = value;
          if (value.name === name && whose !== page && !alive?.has(`${LOCK} ${whose}`))
            found.push({ ...unsaved, key });
        }
      });
      return found.sort((a, b) => a.at - b.at);
    },
  };
}

import { indexing, type Hit, type Searched, type SearchIndex, type Texts } from '../search/index.ts';

/** Where a map is searched, in this thread or another. */
export interface SearchDesk {
  /** Indexes a map and the texts at hand; says whether it was done, or given up because another was opened meanwhile. */
  open(map: Searched, texts: Texts): Promise<boolean>;
  /** Hits in the map that was opened last, once it is indexed. */
  query(words: string, limit?: number): Promise<readonly Hit[]>;
}

/** A desk in this thread. It indexes in chunks, with a pause after each, so that a newer map is heard. */
export function searchDesk(): SearchDesk {
  let latest: Promise<SearchIndex | undefined> = Promise.resolve(undefined);
  let turn = 0;

  const index = async (map: Searched, texts: Texts): Promise<SearchIndex | undefined> => {
    const own = (turn += 1);
    const steps = indexing(map, texts);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await new Promise((resolve) => setTimeout(resolve));
      if (own !== turn) return undefined;
    }
  };

  return {
    open: async (map, texts) => (await (latest = index(map, texts))) !== undefined,
    query: async (words, limit) => {
      let waited: typeof latest;
      let found: SearchIndex | undefined;
      // Another map may be opened while one is waited for.
      do found = await (waited = latest);
      while (waited !== latest);
      return found?.query(words, limit) ?? [];
    },
  };
}

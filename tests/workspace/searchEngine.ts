import type { Hit } from '../../src/search/index.ts';
import type { SearchEngine } from '../../src/workspace/search.svelte.ts';

/** A question that waits for its answer. */
export interface Asked {
  readonly words: string;
  answer(...records: string[]): Promise<void>;
}

/** A hit on a statement (or another record of that kind) that leads to itself. */
export const hitOn = (record: string, kind: Hit['kind'] = 'statement', text = `It is ${record}.`): Hit => ({
  id: record,
  ...{ kind, record, statement: record, text, beside: [], fit: 'all', score: 1, terms: [record] },
});

/** An engine that answers when it is told to, and what was asked of it. */
export function slowEngine() {
  const asked: Asked[] = [];
  const log = { started: 0, opened: 0, closed: 0 };
  const start = (): SearchEngine => {
    log.started += 1;
    return {
      open: () => {
        log.opened += 1;
        return Promise.resolve(true);
      },
      query: (words) =>
        new Promise((resolve) =>
          asked.push({
            words,
            answer: async (...records) => {
              resolve(records.map((record) => hitOn(record)));
              await settled();
            },
          }),
        ),
      close: () => {
        log.closed += 1;
      },
    };
  };
  return { asked, log, start };
}

/** All that waits for nothing but its turn is done. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));

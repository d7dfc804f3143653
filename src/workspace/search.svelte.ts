import type { ArgumentMap, Id } from '../model/index.ts';
import { entryKinds, type Hit, type Searched, type Texts } from '../search/index.ts';
import type { SearchDesk } from './searchDesk.ts';

/** A desk that can be left: its thread ends. */
export interface SearchEngine extends SearchDesk {
  close(): void;
}

export type SearchState = 'idle' | 'indexing' | 'ready' | 'searching' | 'failed';

/** What is searched: a map, and by source the normalised texts at hand. */
interface Subject {
  readonly map: ArgumentMap;
  readonly texts: Texts;
}

/**
 * A search over the open map: what is asked, what was found, which hit one is at. The engine is started with the first question and
 * told of the map when it has changed since.
 */
export class Search {
  readonly #of: () => Subject;
  readonly #start: () => SearchEngine;
  #engine: SearchEngine | undefined;
  #indexed: Subject | undefined;
  #indexing: Promise<unknown> = Promise.resolve();
  /** The number of the latest question; answers to older ones are dropped. */
  #asked = 0;
  #answer: Promise<void> = Promise.resolve();
  #query = $state.raw('');
  #hits = $state.raw<readonly Hit[]>([]);
  #at = $state.raw(-1);
  #state = $state.raw<SearchState>('idle');

  constructor(of: () => Subject, start: () => SearchEngine) {
    this.#of = of;
    this.#start = start;
  }

  get query() {
    return this.#query;
  }
  set query(words: string) {
    if (words === this.#query) return;
    this.#query = words;
    this.#answer = this.#ask();
  }
  /** The hits for the latest question that was answered: statements, notes, sources, pieces of text; the best of each first. */
  get hits() {
    return this.#hits;
  }
  /** The place among the hits of the one that one is at, or -1. */
  get at() {
    return this.#at;
  }
  /** Nothing asked; the map being read; hits there; hits awaited; or the engine broke down. */
  get state() {
    return this.#state;
  }

  readonly hit = $derived.by((): Hit | undefined => this.#hits[this.#at]);
  /** The statements that hits lead to. */
  readonly hitStatements = $derived.by(
    (): ReadonlySet<Id> => new Set(this.#hits.flatMap(({ statement }) => statement ?? [])),
  );
  readonly #terms = $derived.by((): ReadonlyMap<Id, ReadonlySet<string>> => {
    const terms = new Map<Id, Set<string>>();
    for (const hit of this.#hits) {
      const known = terms.get(hit.record) ?? new Set();
      terms.set(hit.record, known);
      for (const term of hit.terms) known.add(term);
    }
    return terms;
  });

  /** The folded words that matched in a statement, note or source (of a text: in any piece of it). */
  termsOf = (record: Id): ReadonlySet<string> => this.#terms.get(record) ?? nothing;

  next = (): Hit | undefined => this.#move(this.#at + 1);
  previous = (): Hit | undefined => this.#move(this.#at < 0 ? -1 : this.#at - 1);
  /** Goes to a hit by its place; before the first is the last. */
  #move(at: number): Hit | undefined {
    const { length } = this.#hits;
    this.#at = length === 0 ? -1 : (at + length) % length;
    return this.#hits[this.#at];
  }

  /** Goes to one of the hits. */
  choose = (hit: Hit): void => {
    this.#at = this.#hits.indexOf(hit);
  };

  /** Asks again, where the map or a text has changed since. */
  refresh = (): void => {
    if (this.#indexed && !isSame(this.#indexed, this.#of())) this.#answer = this.#ask();
  };

  /** Resolves once what was asked last is answered, or can't be. */
  answered = async (): Promise<void> => {
    for (let last: Promise<void> | undefined; last !== this.#answer;) await (last = this.#answer);
  };

  /** Ends the search and its engine; a later question starts another. */
  close = (): void => {
    this.#leave();
    this.#query = '';
    this.#show([], 'idle');
  };

  async #ask(): Promise<void> {
    const asked = (this.#asked += 1);
    const words = this.#query;
    if (words.trim() === '') return this.#show([], 'idle');
    try {
      const engine = (this.#engine ??= this.#start());
      const subject = this.#of();
      if (!this.#indexed || !isSame(this.#indexed, subject)) {
        this.#indexed = subject;
        this.#indexing = engine.open(searched(subject.map), subject.texts);
        this.#state = 'indexing';
      } else if (this.#state !== 'indexing') this.#state = 'searching';
      await this.#indexing;
      if (asked !== this.#asked) return;
      this.#state = 'searching';
      const hits = await engine.query(words);
      if (asked === this.#asked) this.#show(inGroups(hits), 'ready');
    } catch {
      if (asked !== this.#asked) return;
      this.#leave();
      this.#show([], 'failed');
    }
  }

  #show(hits: readonly Hit[], state: SearchState): void {
    this.#hits = hits;
    this.#at = -1;
    this.#state = state;
  }

  #leave(): void {
    this.#asked += 1;
    this.#engine?.close();
    this.#engine = undefined;
    this.#indexed = undefined;
  }
}

const tables = ['language', 'statements', 'notes', 'sources', 'relations', 'passages'] as const;

/** What is sent to the engine: the tables that are searched, and not the rest. */
const searched = ({ language, statements, notes, sources, relations, passages }: ArgumentMap): Searched => ({
  ...(language !== undefined && { language }),
  ...{ statements, notes, sources, relations, passages },
});

const nothing: ReadonlySet<string> = new Set();

const isSame = (a: Subject, b: Subject): boolean =>
  tables.every((name) => a.map[name] === b.map[name]) &&
  a.texts.size === b.texts.size &&
  [...a.texts].every(([id, text]) => b.texts.get(id) === text);

/** Hits as they are listed: by kind, otherwise in their order. */
const inGroups = (hits: readonly Hit[]): readonly Hit[] =>
  entryKinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));

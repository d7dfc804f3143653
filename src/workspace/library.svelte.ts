import { newMap } from '../edit/index.ts';
import { parse, serialize } from '../formats/index.ts';
import { newId, validate, type ArgumentMap, type Problem } from '../model/index.ts';
import {
  ANY,
  basisOf,
  freeName,
  nameFor,
  notWritable,
  type GraphStore,
  type Journal,
} from '../storage/index.ts';
import { editingWords, keepingWords, libraryWords } from '../words/index.ts';
import { Copies } from './copies.svelte.ts';
import { Past } from './past.svelte.ts';
import { Saving } from './saving.svelte.ts';

/** A graph file of the library: still loading, opened, or refused with its reasons. */
export type Entry =
  | { readonly name: string; readonly state: 'loading' }
  | {
      readonly name: string;
      readonly state: 'open';
      readonly map: ArgumentMap;
      /** Tells the state of the file that was read: what a save builds on. */
      readonly basis: string;
      /** What was odd about the file. */
      readonly fileProblems: readonly Problem[];
      /** That, and what is wrong with the map. */
      readonly problems: readonly Problem[];
    }
  | { readonly name: string; readonly state: 'broken'; readonly problems: readonly Problem[] };

/** One that is open. */
export type Opened = Extract<Entry, { readonly state: 'open' }>;

const readOnly = { ok: false, problem: notWritable('read-only') } as const;

/** A file that was opened is digested after so long, ms: then there is time, and its bytes need not be kept. */
const WITH_TIME = 1000;

/** The folder of graphs as the library screen shows it. Files are read one after another; each appears when it is there. */
export class Library {
  readonly #store: GraphStore;
  /** Only where maps are kept in this browser. */
  readonly copies: Copies | undefined;
  readonly #journal: Journal | undefined;
  #entries = $state.raw<readonly Entry[]>();
  #trouble = $state.raw<Problem>();
  #trash = $state.raw<readonly string[]>([]);
  #said = $state('');
  #refusal = $state.raw<Problem>();
  /** By name of the file; kept when its map is left, for what of it is not saved yet. */
  readonly #savings = new Map<string, Saving>();
  /** By name of the file, likewise. */
  readonly #pasts = new Map<string, Past>();

  constructor(store: GraphStore, journal?: Journal) {
    this.#store = store;
    this.copies = store.inBrowser && new Copies(store, store.inBrowser);
    this.#journal = journal;
  }

  /** Undefined until the folder has been listed. */
  get entries() {
    return this.#entries;
  }
  /** Why the folder can't be listed. */
  get trouble() {
    return this.#trouble;
  }

  /** Lists the folder and reads its files. What was read before is shown until the file has been read again. */
  load = async (): Promise<void> => {
    const listing = await this.#store.list();
    if (!listing.ok) {
      this.#trouble = listing.problem;
      return;
    }
    this.#trouble = undefined;
    this.#entries = listing.names.map((name) => this.#known(name) ?? { name, state: 'loading' });
    const trash = await this.#store.discarded?.();
    this.#trash = trash?.ok ? trash.names : [];
    await this.copies?.look();
    for (const name of listing.names) await this.open(name);
  };

  /** Whether anything that was changed in any map is not saved. */
  get hasUnsaved() {
    return [...this.#savings.values()].some((saving) => saving.pending !== undefined);
  }

  /** What was changed in a map and isn't saved: the map is left and opened again with it. */
  unsaved = (name: string): Saving | undefined => {
    const saving = this.#savings.get(name);
    return saving?.pending && saving;
  };

  /** What keeps an opened file in step with its map; while its last changes are not saved, the same as before. */
  savingOf = (entry: {
    readonly name: string;
    readonly basis: string;
    readonly map?: ArgumentMap;
  }): Saving => {
    const { name, map } = entry;
    const kept = this.unsaved(name);
    if (kept) return kept;
    const store = this.#store;
    const saving = new Saving({
      store,
      name,
      basis: () => entry.basis,
      ...(map && { map }),
      ...(this.#journal && { journal: this.#journal }),
    });
    this.#savings.set(name, saving);
    return saving;
  };

  /** Hears what any program does to the files, until what it returns is called: what is open takes it in, what is listed is read again. */
  watch = (): (() => void) =>
    this.#store.watch?.(({ name, basis }) => {
      void this.copies?.heard();
      if (name === ANY) {
        for (const saving of this.#savings.values()) void saving.lookAgain();
        if (this.#entries) void this.load();
        return;
      }
      const saving = this.#savings.get(name);
      if (saving?.knows(basis) && saving.isFollowed) return;
      void saving?.noticed(basis);
      if (this.#entries) void (basis === undefined || !this.#known(name) ? this.load() : this.open(name));
    }) ?? (() => undefined);

  /** What was done to a map since the page was opened. What somebody else has changed since, undo leaves alone. */
  pastOf = (name: string): Past => {
    const past = this.#pasts.get(name) ?? new Past();
    this.#pasts.set(name, past);
    return past;
  };

  /** Reads one file as it is now, whether or not the folder was listed. */
  open = async (name: string): Promise<Entry> => {
    const entry = await this.#read(name);
    this.#entries = this.#entries?.map((other) => (other.name === name ? entry : other));
    return entry;
  };

  /** Whether new maps can be made here. */
  get canCreate() {
    return this.#store.create !== undefined;
  }
  /** The names of the maps that were put aside. */
  get trash() {
    return this.#trash;
  }
  /** Why the last thing that was asked for was not done. */
  get refusal() {
    return this.#refusal;
  }

  /** What was done last, to be said aloud: its control may have gone with it. */
  get said() {
    return this.#said;
  }

  /** Makes a file of a map, under a name that is free; returns the name, or undefined where that can't be. */
  create = async (map: ArgumentMap): Promise<string | undefined> => {
    const listing = await this.#store.list();
    const taken = new Set(listing.ok ? listing.names : []);
    const bytes = new TextEncoder().encode(serialize(map));
    for (;;) {
      const name = freeName(nameFor(map.title), taken);
      const made = (await this.#store.create?.(name, bytes)) ?? readOnly;
      if (!made.ok && made.problem.values['reason'] === 'taken' && !taken.has(name)) {
        taken.add(name);
        continue;
      }
      return this.#heard(made) ? name : undefined;
    }
  };

  /** Begins a map from a motion alone; returns its file's name. */
  begin = (motion: string): Promise<string | undefined> =>
    this.create(newMap(motion, { random: Math.random, reader: editingWords.readersLayer }));

  /** Makes a copy of a map beside it, under a title and an id of its own. */
  duplicate = async (entry: Opened): Promise<void> => {
    const map = this.unsaved(entry.name)?.pending ?? entry.map;
    const title = libraryWords.copyOf(map.title);
    await this.create({ ...map, id: newId('map', Math.random), title });
    await this.load();
  };

  /** Gives a map another title. */
  rename = async (entry: Opened, title: string): Promise<void> => {
    if (title.trim() === '' || title.trim() === entry.map.title || this.#isUnsaved(entry)) return;
    const bytes = new TextEncoder().encode(serialize({ ...entry.map, title: title.trim() }));
    this.#heard((await this.#store.write?.(entry.name, bytes, entry.basis)) ?? readOnly);
    await this.load();
  };

  /** Puts a map into the trash. */
  discard = async (entry: Opened): Promise<void> => {
    if (this.#isUnsaved(entry)) return;
    const words = this.copies?.isHiding(entry.name) ? keepingWords.discardedMine : libraryWords.discarded;
    const done = this.#heard((await this.#store.discard?.(entry.name, entry.basis)) ?? readOnly);
    await this.load();
    this.#said = done ? words(entry.map.title) : '';
  };

  /** Takes a map out of the trash. */
  restore = async (name: string): Promise<void> => {
    const done = this.#heard((await this.#store.restore?.(name)) ?? readOnly);
    await this.load();
    this.#said = done ? libraryWords.restored(name) : '';
  };

  /** Throws away for good what is in the trash, where that is for this browser to do. */
  emptyTrash = async (): Promise<void> => {
    await this.copies?.emptyTrash();
    await this.load();
    this.#said = this.#trash.length === 0 ? keepingWords.emptied : '';
  };

  /** Whether a map has words that are in no file yet: what would lose sight of them is not done. */
  #isUnsaved({ name }: Opened): boolean {
    if (!this.unsaved(name)) return false;
    return !this.#heard({ ok: false, problem: notWritable('unsaved') });
  }

  /** Remembers why something was not done; says whether it was. */
  #heard(answer: { readonly ok: true } | { readonly ok: false; readonly problem: Problem }): boolean {
    this.#refusal = answer.ok ? undefined : answer.problem;
    return answer.ok;
  }

  #known = (name: string): Entry | undefined => this.#entries?.find((entry) => entry.name === name);

  async #read(name: string): Promise<Entry> {
    const read = await this.#store.read(name);
    if (!read.ok) return { name, state: 'broken', problems: [read.problem] };
    const parsed = parse(read.bytes);
    if (!parsed.ok) return { name, state: 'broken', problems: parsed.problems };
    const { map, problems: fileProblems } = parsed;
    // A large map is seen before its bytes are digested and it has been looked through.
    let bytes: Uint8Array | undefined = read.bytes;
    let basis: string | undefined;
    const digest = () => {
      basis ??= basisOf(bytes!);
      bytes = undefined;
      return basis;
    };
    setTimeout(digest, WITH_TIME);
    let all: readonly Problem[] | undefined;
    return {
      name,
      state: 'open',
      map,
      get basis() {
        return digest();
      },
      fileProblems,
      get problems() {
        return (all ??= [...fileProblems, ...validate(map)]);
      },
    };
  }
}

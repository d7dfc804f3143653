import { parse } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import {
  basisOf,
  besideKinds,
  notWritable,
  portableName,
  saveInto,
  zipped,
  type GraphStore,
  type InBrowser,
  type Kept,
  type Packed,
} from '../storage/index.ts';

/** Copies of the maps that only this browser keeps: which are missing, and how they are had. */
export class Copies {
  readonly #store: GraphStore;
  readonly #inBrowser: InBrowser;
  #kept = $state.raw<Kept>();
  #folder = $state.raw<FileSystemDirectoryHandle>();
  #problem = $state.raw<Problem>();
  #running: Promise<void> | undefined;
  /** What is to be saved next: all, or what was changed. */
  #next: 'own' | 'uncopied' | undefined;

  constructor(store: GraphStore, inBrowser: InBrowser) {
    this.#store = store;
    this.#inBrowser = inBrowser;
  }

  /** Undefined until it was looked for. */
  get kept() {
    return this.#kept;
  }
  /** What the folder is called in which copies are saved, too. */
  get folder() {
    return this.#folder?.name;
  }
  /** Why the last copies were not saved, or the trash not emptied. */
  get problem() {
    return this.#problem;
  }

  /** Whether a map is only the host's, and nothing of the reader's. */
  isHosts = (name: string): boolean => this.#kept !== undefined && !this.#kept.own.includes(name);
  /** Whether the reader's own stands in the place of the host's. */
  isHiding = (name: string): boolean => this.#kept?.hiding.includes(name) ?? false;

  look = async (): Promise<void> => {
    this.#kept = await this.#inBrowser.look();
  };

  /** A file has changed: in the folder, it does too. */
  heard = async (): Promise<void> => {
    await this.look();
    if (this.#folder) await this.#saved('uncopied');
  };

  /** All maps of the browser as one file, counted as saved; undefined where there are none. */
  all = async (now: Date): Promise<{ readonly name: string; readonly content: Blob } | undefined> => {
    await this.look();
    const files = await this.#read(this.#kept?.own ?? []);
    const [first, ...more] = files;
    if (!first) return undefined;
    const beside = await this.#besideOf(files);
    await this.#inBrowser.copied(files.map(stateOf));
    await this.look();
    if (more.length === 0 && beside.length === 0)
      return {
        name: portableName(first.name),
        content: new Blob([first.bytes.slice()], { type: JSON_TYPE }),
      };
    const packed = [...files.map(({ name, bytes }) => ({ name: portableName(name), bytes })), ...beside];
    const day = now.toISOString().slice(0, 10);
    const content = new Blob([...zipped(packed, now)], { type: 'application/zip' });
    return { name: `counterclaim-maps-${day}.zip`, content };
  };

  /** Saves copies of all in a folder, and of each map when it is changed, as long as the page is open. */
  keepIn = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    this.#folder = folder;
    await this.#saved('own');
  };

  /** Throws away for good what is in the trash. */
  emptyTrash = async (): Promise<void> => {
    this.#problem = await this.#inBrowser.emptyTrash();
  };

  /** Saves in the folder what has no copy there. One after another; what comes meanwhile is next. */
  #saved(which: 'own' | 'uncopied'): Promise<void> {
    if (this.#next !== 'own') this.#next = which;
    return (this.#running ??= this.#run().finally(() => (this.#running = undefined)));
  }

  async #run(): Promise<void> {
    while (this.#next && this.#folder) {
      const which = this.#next;
      this.#next = undefined;
      await this.look();
      const { copies, [which]: names = [] } = this.#kept ?? {};
      try {
        for (const file of await this.#read(names)) {
          await saveInto(this.#folder, file, copies?.get(file.name));
          await this.#inBrowser.copied([stateOf(file)]);
        }
        this.#problem = undefined;
      } catch (fault) {
        if (!(fault instanceof DOMException)) throw fault;
        // The reader has taken the folder away, or what it lies on: it has to be chosen anew.
        this.#problem = notWritable(fault.name === 'QuotaExceededError' ? 'full' : { code: fault.name });
        this.#folder = undefined;
      }
      await this.look();
    }
  }

  /** What is kept beside maps, under the names that it has beside them in a folder: unpacked into one, it is found there again. */
  async #besideOf(files: readonly Packed[]): Promise<readonly Packed[]> {
    const found = new Map<string, Packed>();
    for (const { name, bytes } of files) {
      const parsed = parse(bytes);
      if (!parsed.ok || !this.#store.beside) continue;
      for (const kind of besideKinds) {
        const listed = await this.#store.beside.list(name, kind);
        for (const id of listed.ok ? listed.names : []) {
          const read = await this.#store.beside.read(name, kind, id);
          if (!read.ok) continue;
          const path = `.counterclaim/${parsed.map.id}/${kind}/${id}.json`;
          found.set(path, { name: path, bytes: new TextEncoder().encode(read.text) });
        }
      }
    }
    return [...found.values()];
  }

  async #read(names: readonly string[]): Promise<readonly Packed[]> {
    const files: Packed[] = [];
    for (const name of names) {
      const read = await this.#store.read(name);
      if (read.ok) files.push({ name, bytes: read.bytes });
    }
    return files;
  }
}

const JSON_TYPE = 'application/json;charset=utf-8';

const stateOf = ({ name, bytes }: Packed) => ({ name, basis: basisOf(bytes) });

import { basename, dirname } from 'node:path';
import type { Step } from './recorded.ts';

/** What a name stands for. */
type Thing = 'folder' | { readonly bytes: Uint8Array; flushed: boolean };

/** Names of one folder that change in one step: with nothing behind it, a name goes. */
type Change = readonly (readonly [name: string, thing: Thing | undefined])[];

interface Folder {
  /** What is on the disk itself. */
  flushed: ReadonlyMap<string, Thing>;
  /** What is not yet there: each change may reach it or not, whatever becomes of the others. */
  pending: Change[];
}

/** What is left of a disk after its machine stopped: path → bytes. */
export type Remains = ReadonlyMap<string, Uint8Array>;

/**
 * A disk that promises no more than it must: what a file holds lasts once the file was synced, a name once its folder was. Until then any part of it
 * may be lost when the machine stops. It starts with
 * `files` of one folder (path → contents), all of them on the disk itself.
 */
export class ModelDisk {
  readonly #folders = new Map<string, Folder>();
  readonly #home: string;

  constructor(home: string, files: Remains) {
    this.#home = home;
    const flushed = [...files].map(([path, bytes]) => [basename(path), { bytes, flushed: true }] as const);
    this.#folders.set(home, { flushed: new Map(flushed), pending: [] });
  }

  do(step: Step): void {
    const { path } = step;
    if ('to' in step) {
      if (step.does === 'link') this.#change(step.to, this.#thing(path));
      else this.#rename(path, step.to);
    } else if (step.does === 'create') this.#change(path, { bytes: step.bytes, flushed: false });
    else if (step.does === 'remove') this.#change(path, undefined);
    else if (step.does === 'makeFolder') this.#make(path);
    else if (step.does === 'syncFolder') this.#flush(path);
    else {
      const thing = this.#thing(path);
      if (thing !== 'folder') thing.flushed = true;
    }
  }

  /** How many ways there are for the machine to stop now. */
  get ways(): number {
    return 2 ** this.#pending.length * 3 ** this.#unflushed.size;
  }

  /** What is left after it stopped in one of these ways. */
  after(way: number): Remains {
    let left = way;
    const choose = (among: number) => {
      const chosen = left % among;
      left = Math.floor(left / among);
      return chosen;
    };
    const lost = new Set(this.#pending.filter(() => choose(2) === 0));
    const held = new Map<Thing, number>([...this.#unflushed].map((thing) => [thing, choose(3) / 2]));
    const remains = new Map<string, Uint8Array>();
    const walk = (path: string): void => {
      const folder = this.#folders.get(path)!;
      const reached = folder.pending.filter((change) => !lost.has(change));
      for (const [name, thing] of namesIn(folder.flushed, reached)) {
        const inner = `${path}/${name}`;
        if (thing === 'folder') walk(inner);
        else
          remains.set(inner, thing.bytes.slice(0, Math.floor(thing.bytes.length * (held.get(thing) ?? 1))));
      }
    };
    walk(this.#home);
    return remains;
  }

  get #pending(): readonly Change[] {
    return [...this.#folders.values()].flatMap(({ pending }) => pending);
  }

  get #unflushed(): ReadonlySet<Thing> {
    const things = [...this.#folders.values()].flatMap(({ flushed, pending }) => [
      ...flushed.values(),
      ...pending.flatMap((change) => change.map(([, thing]) => thing)),
    ]);
    return new Set(
      things.flatMap((thing) => (thing !== undefined && thing !== 'folder' && !thing.flushed ? [thing] : [])),
    );
  }

  #make(path: string): void {
    if (this.#folders.has(path)) return;
    this.#make(dirname(path));
    this.#change(path, 'folder');
    this.#folders.set(path, { flushed: new Map(), pending: [] });
  }

  #flush(path: string): void {
    const folder = this.#folders.get(path)!;
    folder.flushed = namesIn(folder.flushed, folder.pending);
    folder.pending = [];
  }

  #rename(path: string, to: string): void {
    if (dirname(path) !== dirname(to)) throw new Error('a rename from folder to folder is not one step');
    this.#folderOf(path).pending.push([
      [basename(path), undefined],
      [basename(to), this.#thing(path)],
    ]);
  }

  #change(path: string, thing: Thing | undefined): void {
    // Taking away what is not there changes nothing.
    if (thing === undefined && !this.#now(path).has(basename(path))) return;
    this.#folderOf(path).pending.push([[basename(path), thing]]);
  }

  #now(path: string): ReadonlyMap<string, Thing> {
    const { flushed, pending } = this.#folderOf(path);
    return namesIn(flushed, pending);
  }

  #thing(path: string): Thing {
    const thing = this.#now(path).get(basename(path));
    if (thing === undefined) throw new Error(`nothing is at ${path}`);
    return thing;
  }

  #folderOf(path: string): Folder {
    const folder = this.#folders.get(dirname(path));
    if (!folder) throw new Error(`no folder was made for ${path}`);
    return folder;
  }
}

/** The names of a folder once some changes have reached it. */
function namesIn(
  flushed: ReadonlyMap<string, Thing>,
  changes: readonly Change[],
): ReadonlyMap<string, Thing> {
  const names = new Map(flushed);
  for (const change of changes)
    for (const [name, thing] of change)
      if (thing === undefined) names.delete(name);
      else names.set(name, thing);
  return names;
}

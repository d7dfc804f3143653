import type { Problem } from '../model/index.ts';
import { freeId, type BesideKind, type KeptBeside, type SeenBeside } from '../storage/index.ts';
import type { Reading } from './reading.svelte.ts';

/** A document that is kept beside the map: what it says, or why it can't be read. */
export interface Kept<Said> {
  readonly id: string;
  /** What tells its state; absent where it could not be had. */
  readonly basis: string | undefined;
  readonly said: Said | undefined;
  readonly problem: Problem | undefined;
}

/** A kind of document, and how it is read and written. */
export interface DocumentKind<Said> {
  readonly kind: BesideKind;
  readonly read: (text: string) => { readonly said: Said } | { readonly problems: readonly Problem[] };
  readonly write: (said: Said) => string;
  readonly titleOf: (said: Said) => string;
  /** What the file is called of one whose title has no letter that files may have. */
  readonly otherwise: string;
}

/** What of one kind is kept beside an open map: listed, read, written, taken away. It is looked at again after whatever is done to it. */
export class KeptDocuments<Said> {
  readonly #reading: Reading;
  readonly #kind: DocumentKind<Said>;
  #all = $state.raw<readonly Kept<Said>[]>([]);
  #listing = $state.raw<Problem>();
  #failed = $state.raw<Problem>();
  #looks = 0;

  constructor(reading: Reading, kind: DocumentKind<Said>) {
    this.#reading = reading;
    this.#kind = kind;
  }

  /** Whether anything can be kept where this map lives. */
  get canKeep() {
    return this.#beside !== undefined;
  }
  /** All that is kept. */
  get all() {
    return this.#all;
  }
  /** What last went wrong. */
  get problem() {
    return this.#failed ?? this.#listing;
  }
  get #beside(): KeptBeside | undefined {
    return this.#reading.saving?.file.store.beside;
  }
  get #name(): string {
    return this.#reading.saving?.file.name ?? this.#reading.name;
  }

  /** Looks what is kept; a newer look outruns an older one. */
  look = async (): Promise<void> => {
    const beside = this.#beside;
    if (!beside) return;
    const own = (this.#looks += 1);
    const listed = await beside.list(this.#name, this.#kind.kind);
    const all = listed.ok ? await Promise.all(listed.names.map((id) => this.#read(beside, id))) : [];
    if (own !== this.#looks) return;
    this.#listing = listed.ok ? undefined : listed.problem;
    this.#all = all;
  };

  async #read(beside: KeptBeside, id: string): Promise<Kept<Said>> {
    const read = await beside.read(this.#name, this.#kind.kind, id);
    if (!read.ok) return { id, basis: undefined, said: undefined, problem: read.problem };
    const { basis, text } = read;
    const parsed = this.#kind.read(text);
    return 'said' in parsed
      ? { id, basis, said: parsed.said, problem: undefined }
      : { id, basis, said: undefined, problem: parsed.problems[0] };
  }

  /** Looks again whenever another window or program changes what is kept, and tells of that; returns what ends it. */
  follow = (hear: (seen: SeenBeside) => void = () => {}): (() => void) => {
    void this.look();
    const end = this.#beside?.watch((seen) => {
      if (seen.kind !== this.#kind.kind) return;
      void this.look();
      hear(seen);
    });
    return end ?? (() => {});
  };

  /** Writes a document: a new one, or in place of one that is kept. Gives its id; undefined where it is not kept. */
  write = async (said: Said, instead?: Pick<Kept<Said>, 'id' | 'basis'>): Promise<string | undefined> => {
    const beside = this.#beside;
    const { kind, titleOf, otherwise } = this.#kind;
    if (!beside) return undefined;
    await this.look();
    const ids = this.#all.map((one) => one.id);
    const id = instead?.id ?? freeId(titleOf(said), ids, otherwise);
    const written = await beside.write(this.#name, kind, id, this.#kind.write(said), instead?.basis);
    this.#failed = written.ok ? undefined : written.problem;
    await this.look();
    return written.ok ? id : undefined;
  };

  /** Takes a document away for good, in the state it is known in, and tells at once when it is gone. Says whether it is. */
  remove = async (id: string, basis: string | undefined, gone = () => {}): Promise<boolean> => {
    const beside = this.#beside;
    if (!beside || basis === undefined) return false;
    const removed = await beside.remove(this.#name, this.#kind.kind, id, basis);
    this.#failed = removed.ok ? undefined : removed.problem;
    if (removed.ok) gone();
    await this.look();
    return removed.ok;
  };
}

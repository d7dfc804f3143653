import { positionFromJson, positionToJson, type SavedPosition } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import { freeId, type KeptBeside } from '../storage/index.ts';
import type { Reading } from './reading.svelte.ts';
import type { Scales } from './scales.svelte.ts';

/** A position that is kept beside the map: what it says, or why it can't be read. */
export interface KeptPosition {
  readonly id: string;
  readonly basis: string | undefined;
  readonly position: SavedPosition | undefined;
  readonly problem: Problem | undefined;
}

const KIND = 'positions';
/** What the file of a position is called whose title has no letter that files may have. */
const OTHERWISE = 'position';

/** The positions that are kept beside an open map: saved, taken up again, compared with what is supposed now. */
export class Positions {
  readonly #reading: Reading;
  readonly #scales: Scales;
  #kept = $state.raw<readonly KeptPosition[]>([]);
  #listing = $state.raw<Problem>();
  #failed = $state.raw<Problem>();
  #compared = $state.raw<string>();
  #looks = 0;

  constructor(reading: Reading, scales: Scales) {
    this.#reading = reading;
    this.#scales = scales;
  }

  /** Whether positions can be kept where this map lives. */
  get canKeep() {
    return this.#beside !== undefined;
  }
  get kept() {
    return this.#kept;
  }
  /** What last went wrong. */
  get problem() {
    return this.#failed ?? this.#listing;
  }
  /** The position that is compared with what is supposed now. */
  readonly compared = $derived.by(() => this.#kept.find(({ id }) => id === this.#compared));
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
    const listed = await beside.list(this.#name, KIND);
    const kept = listed.ok ? await Promise.all(listed.names.map((id) => this.#read(beside, id))) : [];
    if (own !== this.#looks) return;
    this.#listing = listed.ok ? undefined : listed.problem;
    this.#kept = kept;
  };

  async #read(beside: KeptBeside, id: string): Promise<KeptPosition> {
    const read = await beside.read(this.#name, KIND, id);
    if (!read.ok) return { id, basis: undefined, position: undefined, problem: read.problem };
    const parsed = positionFromJson(read.text);
    return parsed.ok
      ? { id, basis: read.basis, position: parsed.position, problem: undefined }
      : { id, basis: read.basis, position: undefined, problem: parsed.problems[0] };
  }

  /** Looks again whenever another window or program changes what is kept; returns what ends that. */
  follow = (): (() => void) => {
    void this.look();
    return this.#beside?.watch(({ kind }) => kind === KIND && void this.look()) ?? (() => {});
  };

  /** Keeps what is supposed now, and which layers count, under a title: a new position, or instead of one that is kept. Says whether it is. */
  save = (title: string, instead?: KeptPosition): Promise<boolean> =>
    this.#write(
      { title: title.trim(), ...this.#scales.position, hidden: [...this.#reading.hidden] },
      instead,
    );

  /** Keeps a position that was taken away once more. */
  bringBack = (position: SavedPosition): Promise<boolean> => this.#write(position);

  async #write(position: SavedPosition, instead?: KeptPosition): Promise<boolean> {
    const beside = this.#beside;
    if (!beside || position.title === '') return false;
    const ids = this.#kept.map((one) => one.id);
    const id = instead?.id ?? freeId(position.title, ids, OTHERWISE);
    const written = await beside.write(this.#name, KIND, id, positionToJson(position), instead?.basis);
    this.#failed = written.ok ? undefined : written.problem;
    await this.look();
    return written.ok;
  }

  /** Takes a position away for good. */
  remove = async ({ id, basis }: KeptPosition): Promise<boolean> => {
    const beside = this.#beside;
    if (!beside || basis === undefined) return false;
    const removed = await beside.remove(this.#name, KIND, id, basis);
    this.#failed = removed.ok ? undefined : removed.problem;
    await this.look();
    return removed.ok;
  };

  /** Supposes what a position does, as one step of undo, with the layers that count in it. */
  take = ({ position }: KeptPosition): void => {
    if (!position) return;
    const { lens } = this.#reading;
    this.#reading.keepingInPlace(this.#reading.framing.anchor, () =>
      lens.change({ hidden: new Set(position.hidden) }),
    );
    this.#scales.take(position);
  };

  /** Compares a position with what is supposed now; undefined compares with none. */
  compare = (id: string | undefined): void => {
    this.#compared = id;
  };
}

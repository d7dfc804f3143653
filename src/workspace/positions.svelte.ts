import { positionFromJson, positionToJson, type SavedPosition } from '../formats/index.ts';
import { KeptDocuments, type DocumentKind, type Kept } from './keptDocuments.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Scales } from './scales.svelte.ts';

/** A position that is kept beside the map: what it says, or why it can't be read. */
export type KeptPosition = Kept<SavedPosition>;

const positions: DocumentKind<SavedPosition> = {
  kind: 'positions',
  read: (text) => {
    const parsed = positionFromJson(text);
    return parsed.ok ? { said: parsed.position } : parsed;
  },
  write: positionToJson,
  titleOf: ({ title }) => title,
  otherwise: 'position',
};

/** The positions that are kept beside an open map: saved, taken up again, compared with what is supposed now. */
export class Positions {
  readonly #reading: Reading;
  readonly #scales: Scales;
  readonly #documents: KeptDocuments<SavedPosition>;
  #compared = $state.raw<string>();

  constructor(reading: Reading, scales: Scales) {
    this.#reading = reading;
    this.#scales = scales;
    this.#documents = new KeptDocuments(reading, positions);
  }

  /** Whether positions can be kept where this map lives. */
  get canKeep() {
    return this.#documents.canKeep;
  }
  get kept() {
    return this.#documents.all;
  }
  /** What last went wrong. */
  get problem() {
    return this.#documents.problem;
  }
  /** The position that is compared with what is supposed now. */
  readonly compared = $derived.by(() => this.kept.find(({ id }) => id === this.#compared));

  /** Looks again whenever another window or program changes what is kept; returns what ends that. */
  follow = (): (() => void) => this.#documents.follow();

  /** Keeps what is supposed now, and which layers count, under a title: a new position, or instead of one that is kept. Says whether it is. */
  save = (title: string, instead?: KeptPosition): Promise<boolean> =>
    this.#write(
      { title: title.trim(), ...this.#scales.position, hidden: [...this.#reading.hidden] },
      instead,
    );

  /** Keeps a position that was taken away once more. */
  bringBack = (position: SavedPosition): Promise<boolean> => this.#write(position);

  #write = async (position: SavedPosition, instead?: KeptPosition): Promise<boolean> =>
    position.title !== '' && (await this.#documents.write(position, instead)) !== undefined;

  /** Takes a position away for good. */
  remove = ({ id, basis }: KeptPosition): Promise<boolean> => this.#documents.remove(id, basis);

  /** Supposes what a position does, as one step of undo, with the layers that count in it. */
  take = ({ said }: KeptPosition): void => {
    if (!said) return;
    const { lens } = this.#reading;
    this.#reading.keepingInPlace(this.#reading.framing.anchor, () =>
      lens.change({ hidden: new Set(said.hidden) }),
    );
    this.#scales.take(said);
  };

  /** Compares a position with what is supposed now; undefined compares with none. */
  compare = (id: string | undefined): void => {
    this.#compared = id;
  };
}

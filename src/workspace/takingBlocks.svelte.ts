import { freshIds, takeBlocks } from '../edit/index.ts';
import { blocksAsLayer, LARGEST_BLOCKS, type ReadBlocks } from '../formats/index.ts';
import type { LayerRole, Problem } from '../model/index.ts';
import { blocksWords } from '../words/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** Reads the blocks of Word files, in this thread or another; what it is given up for is told by `close`. */
export interface BlocksEngine {
  read(bytes: Uint8Array): Promise<ReadBlocks>;
  close(): void;
}

/** A Word file that comes in as a layer: it is read, and then is one step of undo. */
export class TakingBlocks {
  readonly #reading: Reading;
  readonly #editing: Editing;
  readonly #start: () => BlocksEngine;
  readonly #random: () => number;
  #engine: BlocksEngine | undefined;
  #name = $state('');
  #isReading = $state(false);
  #failed = $state(false);
  #problems = $state.raw<readonly Problem[]>([]);
  /** Whose words they are. */
  role = $state<LayerRole>('reader');

  constructor(reading: Reading, editing: Editing, start: () => BlocksEngine, random = Math.random) {
    this.#reading = reading;
    this.#editing = editing;
    this.#start = start;
    this.#random = random;
  }

  /** What the file is called that was chosen last. */
  get name() {
    return this.#name;
  }
  get isReading() {
    return this.#isReading;
  }
  /** Whether the file could not be had. */
  get failed() {
    return this.#failed;
  }
  /** Why it can't be taken in. */
  get problems() {
    return this.#problems;
  }

  /** Reads a file and takes its blocks in; the last that was chosen counts. Says whether that was done, or nothing of it is new. */
  take = async (file: File): Promise<boolean> => {
    this.close();
    const engine = (this.#engine = this.#start());
    [this.#name, this.#isReading, this.#failed, this.#problems] = [file.name, true, false, []];
    const read = await bytesOf(file)
      .then((bytes) => engine.read(bytes))
      .catch(() => undefined);
    if (this.#engine !== engine) return false;
    this.close();
    this.#failed = !read;
    this.#problems = read && !read.ok ? read.problems : [];
    return read?.ok ? this.#put(read.file) : false;
  };

  #put(file: Parameters<typeof blocksAsLayer>[1]): boolean {
    const reading = this.#reading;
    // What is being written is on the map before ids are given.
    this.#editing.settle();
    const { map } = reading;
    const layerTitle = this.#name.replace(/\.docx$/i, '').trim() || this.#name;
    const newId = freshIds(map, this.#random);
    const { changes, came, left } = blocksAsLayer(map, file, { layerTitle, role: this.role, newId });
    if (changes.length === 0) {
      reading.say(blocksWords.nothing(this.#name, left));
      return true;
    }
    if (!this.#editing.perform(takeBlocks, changes)) return false;
    reading.saving?.keepBefore('imported');
    reading.say(blocksWords.taken(layerTitle, came, left));
    return true;
  }

  /** Gives up reading. */
  close = (): void => {
    this.#engine?.close();
    this.#engine = undefined;
    this.#isReading = false;
  };
}

/** As much of a file as it takes to see that it is too large. */
const bytesOf = async (file: File): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, LARGEST_BLOCKS + 1).arrayBuffer());

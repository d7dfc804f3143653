import { serialize } from '../formats/index.ts';
import type { ArgumentMap, Problem } from '../model/index.ts';
import { basisOf, notWritable, type GraphStore } from '../storage/index.ts';

/** Whether the file has what the map has. `saved` is said only of what the store has acknowledged. */
export type SavingState = 'saved' | 'saving' | 'unsaved';

/** What is saved: a file of a store, and the state of it (`basisOf`) that the map was read from, which is asked for when first needed. */
export interface SavedFile {
  readonly store: GraphStore;
  readonly name: string;
  readonly basis: () => string;
}

/**
 * Keeps one graph file in step with its map: one write at a time; of the maps that come meanwhile only the latest is written. When
 * others have changed the file, or it can only be read, nothing more is written until `retry`; the latest map stays at hand for `copy`.
 */
export class Saving {
  readonly #file: SavedFile;
  readonly #encoder = new TextEncoder();
  #reached: string | undefined;
  #latest = $state.raw<ArgumentMap>();
  /** What was sent and never answered: it may have arrived, and has to be sent again before anything else. */
  #doubtful: Uint8Array | undefined;
  #running: Promise<void> | undefined;
  #state = $state.raw<SavingState>('saved');
  #failed = $state.raw(false);
  #problem = $state.raw<Problem>();

  constructor(file: SavedFile) {
    this.#file = file;
  }

  /** The state of the file that the next write builds on. */
  get #basis(): string {
    return (this.#reached ??= this.#file.basis());
  }

  get state() {
    return this.#state;
  }
  /** Why the latest map is not saved. */
  get problem() {
    return this.#problem;
  }
  /** Whether saving is possible at all, as far as is known: some hosts tell only when they are asked to. */
  get canSave() {
    return this.#file.store.write !== undefined && !isReadOnly(this.#problem);
  }

  /** Whether there was anything to be saved since the file was opened. */
  get hasChanges() {
    return this.#latest !== undefined;
  }
  /** The latest map, while no file is known to have it. */
  get pending() {
    return this.#state === 'saved' ? undefined : this.#latest;
  }
  /** Whether the last try came to nothing; until a later one has succeeded, also while it is made. */
  get hasFailed() {
    return this.#failed;
  }
  /** Whether trying again may help: not where the file has become another, which is never written over. */
  get canRetry() {
    return this.canSave && this.#problem?.kind !== 'changed-on-disk';
  }
  /** Whether there is another file by now that could be read instead. */
  get canReadAnew() {
    return this.#problem?.kind === 'changed-on-disk' && this.#problem.values['reason'] !== 'missing';
  }

  /** Saves a map, after what is being written. Resolves when nothing is being written any more, whatever came of it. */
  save = (map: ArgumentMap): Promise<void> => {
    this.#latest = map;
    if (!this.#file.store.write) this.#problem = notWritable('read-only');
    if (!isSettled(this.#problem)) return this.#start();
    this.#become('unsaved');
    return Promise.resolve();
  };

  /** Tries again. With a fresh basis the file is replaced as it is then: for who has seen what others did to it. */
  retry = (basis: string = this.#basis): Promise<void> => {
    if (this.#latest === undefined || !this.#file.store.write) return Promise.resolve();
    // What was sent on the old basis doesn't matter to who knows the file as it is.
    if (basis !== this.#basis) this.#doubtful = undefined;
    this.#reached = basis;
    this.#problem = undefined;
    return this.#start();
  };

  /** The latest map as the text of a file, to be kept elsewhere; undefined while nothing was to be saved. */
  copy = (): string | undefined => this.#latest && serialize(this.#latest);

  #start(): Promise<void> {
    this.#state = 'saving';
    return (this.#running ??= this.#run());
  }

  async #run(): Promise<void> {
    const { store, name } = this.#file;
    // What is saved in the same moment is one save.
    await Promise.resolve();
    try {
      for (;;) {
        const map = this.#latest!;
        const resent = this.#doubtful;
        const bytes = resent ?? this.#encoder.encode(serialize(map));
        // An edit that was taken back is not worth a write.
        if (basisOf(bytes) !== this.#basis) {
          const written = await store.write!(name, bytes, this.#basis);
          if (!written.ok) {
            this.#doubtful = isUnanswered(written.problem) ? bytes : undefined;
            this.#problem = written.problem;
            return;
          }
          this.#reached = written.basis;
        }
        this.#doubtful = undefined;
        this.#problem = undefined;
        if (resent === undefined && map === this.#latest) {
          this.#become('saved');
          return;
        }
      }
    } finally {
      this.#running = undefined;
      if (this.#state === 'saving') this.#become('unsaved');
    }
  }

  #become(state: 'saved' | 'unsaved'): void {
    this.#state = state;
    this.#failed = state === 'unsaved';
  }
}

const isReadOnly = (problem: Problem | undefined) =>
  problem?.kind === 'not-writable' && problem.values['reason'] === 'read-only';

const isUnanswered = (problem: Problem) =>
  problem.kind === 'not-writable' && problem.values['reason'] === 'silent';

/** Whether trying again by itself would only be refused again. */
const isSettled = (problem: Problem | undefined) =>
  problem?.kind === 'changed-on-disk' || isReadOnly(problem);

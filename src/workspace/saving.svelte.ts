import { asOurs, merge, settled, stands, type Conflict, type MergeSide } from '../edit/index.ts';
import { parse, serialize } from '../formats/index.ts';
import type { ArgumentMap, Problem } from '../model/index.ts';
import {
  basisOf,
  changedOnDisk,
  notWritable,
  type GraphStore,
  type Journal,
  type VersionReason,
  type Written,
} from '../storage/index.ts';

/** Whether the file has what the map has. `saved` is said only of what the store has acknowledged. */
export type SavingState = 'saved' | 'saving' | 'unsaved';

/** What is saved: a file of a store, and the state of it (`basisOf`) that the map was read from, which is asked for when first needed. */
export interface SavedFile {
  readonly store: GraphStore;
  readonly name: string;
  readonly basis: () => string;
  /** The map as it was opened: what others change is told from it. Without it, what they do to the file is only refused to be written over. */
  readonly map?: ArgumentMap;
  /** Holds what is not saved yet. */
  readonly journal?: Journal;
}

/** What a map has that is handed on: what others made of it, that and one's own, or what was just decided. */
export type Taken = 'theirs' | 'both' | 'decided';
type Follower = (map: ArgumentMap, taken: Taken) => void;

/**
 * Keeps one graph file in step with its map: one write at a time; of the maps that come meanwhile only the latest is written. What
 * others change in the file is merged in. Where both changed the same, nothing more is written until each such place is decided; nor where the file
 * can't be read any more, or can only be read, until `retry`. The latest map stays at hand for `copy`.
 */
export class Saving {
  readonly #file: SavedFile;
  readonly #encoder = new TextEncoder();
  #reached: string | undefined;
  #latest = $state.raw<ArgumentMap>();
  /** What was sent and never answered: it may have arrived, and has to be sent again before anything else. */
  #doubtful: { readonly map: ArgumentMap; readonly bytes: Uint8Array } | undefined;
  #running: Promise<void> | undefined;
  #state = $state.raw<SavingState>('saved');
  #failed = $state.raw(false);
  #problem = $state.raw<Problem>();
  /** The map as the file is known to have it. */
  #base: ArgumentMap | undefined;
  #conflicts = $state.raw<readonly Conflict[]>([]);
  #follower: Follower | undefined;
  /** Whether others may have changed the file. */
  #isToLook = false;
  readonly #texts = lastText();
  readonly #baseTexts = lastText();
  /** Why what the next write replaces is to be kept. */
  #keep: VersionReason | undefined = 'opened';

  constructor(file: SavedFile) {
    this.#file = file;
    this.#base = file.map;
  }

  /** The file, and where it lives. */
  get file(): SavedFile {
    return this.#file;
  }

  /** Has what the next save replaces kept as a version, and says why. */
  keepBefore = (why: VersionReason): void => {
    this.#keep = why;
  };

  /** What others and this page made different things of, as long as it is not decided. */
  get conflicts() {
    return this.#conflicts;
  }

  /** Hands on the map whenever others have changed it, until what it returns is called. */
  follow = (follower: Follower): (() => void) => {
    this.#follower = follower;
    return () => {
      if (this.#follower === follower) this.#follower = undefined;
    };
  };

  /** Whether its map is open. */
  get isFollowed() {
    return this.#follower !== undefined;
  }

  /** Whether this is what the file is known to have. */
  knows = (basis: string | undefined): boolean => basis === this.#basis && !isGone(this.#problem);

  /** Adds to what is to be decided before anything is saved. */
  dispute = (conflicts: readonly Conflict[]): void => {
    this.#conflicts = [...this.#conflicts, ...conflicts];
  };

  /** Puts one side's version in the place that is in conflict; with the last of them, the map is saved. */
  decide = (conflict: Conflict, side: MergeSide): void => {
    if (!this.#conflicts.includes(conflict) || !this.#latest) return;
    this.#conflicts = this.#conflicts.filter((other) => other !== conflict);
    this.#latest = settled(this.#latest, conflict, side);
    this.#note();
    this.#follower?.(this.#latest, 'decided');
    if (this.#conflicts.length === 0) void this.#start();
  };

  /** Somebody has done something to the file: with the basis that it has now, or it is gone. Resolves when that is taken in. */
  noticed = async (basis: string | undefined): Promise<void> => {
    await this.#running;
    if (this.#running || this.knows(basis)) return;
    if (basis === undefined) {
      // Of a map that nobody has open and that was saved, nothing is at stake.
      if (!this.#follower && this.#state === 'saved') return;
      this.#latest ??= this.#base;
      this.#problem = changedOnDisk('missing');
      if (this.#latest) this.#become('unsaved');
      return;
    }
    await this.lookAgain();
  };

  /** Reads the file, in case others have changed it, and takes that in. */
  lookAgain = (): Promise<void> => {
    this.#isToLook = true;
    return (this.#running ??= this.#run());
  };

  /** Takes in what the file has by now, between two writes: a look that a write overtakes would take the write for somebody else's. Says whether there is anything to write. */
  async #look(): Promise<boolean> {
    this.#isToLook = false;
    const met = await this.#meet();
    if (met) this.#problem = undefined;
    if (this.#conflicts.length > 0) this.#become('unsaved');
    else if (met && this.#state === 'unsaved' && this.#latest) this.#state = 'saving';
    return this.#state === 'saving';
  }

  /** Merges in what the file has by now. Says whether that could be done: only where it can be read, and what it was is known. */
  async #meet(): Promise<boolean> {
    const { store, name } = this.#file;
    const read = await store.read(name);
    const parsed = read.ok ? parse(read.bytes) : undefined;
    if (!this.#base || !read.ok || !parsed?.ok) return false;
    const basis = basisOf(read.bytes);
    if (basis === this.#basis) return true;
    const mine = this.#latest ?? this.#base;
    const { map, conflicts } = merge(this.#base, mine, parsed.map);
    const undecided = this.#conflicts.filter((conflict) => stands(conflict, parsed.map, 'theirs'));
    this.#base = parsed.map;
    this.#reached = basis;
    this.#doubtful = undefined;
    this.#keep = 'merged';
    this.#conflicts = [...undecided, ...conflicts];
    if (this.#latest) this.#latest = map;
    const withMine = serialize(map) !== serialize(parsed.map);
    if (withMine) this.#latest = map;
    this.#follower?.(map, withMine ? 'both' : 'theirs');
    return true;
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
    if (this.#conflicts.length > 0) return false;
    return this.isGone || (this.canSave && this.#problem?.kind !== 'changed-on-disk');
  }
  /** Whether the file is gone, and can be made again. */
  get isGone() {
    return isGone(this.#problem) && this.#file.store.create !== undefined;
  }
  /** Whether there is another file by now that could be read instead. */
  get canReadAnew() {
    return this.#problem?.kind === 'changed-on-disk' && this.#problem.values['reason'] !== 'missing';
  }

  /** Saves a map, after what is being written. Resolves when nothing is being written any more, whatever came of it. */
  save = (map: ArgumentMap): Promise<void> => {
    this.#latest = map;
    // Who undoes or writes what the file has, has decided.
    this.#conflicts = this.#conflicts
      .filter((one) => !one.fields || !stands(one, map, 'theirs'))
      .map((one) => asOurs(one, map));
    queueMicrotask(() => this.#note());
    if (!this.#file.store.write) this.#problem = notWritable('read-only');
    if (!isSettled(this.#problem) && this.#conflicts.length === 0) return this.#start();
    this.#become('unsaved');
    return Promise.resolve();
  };

  /** Tries again. With a fresh basis the file is replaced as it is then: for who has seen what others did to it. */
  retry = (basis: string = this.#basis): Promise<void> => {
    if (this.#latest === undefined || !this.#file.store.write) return Promise.resolve();
    // What was sent on the old basis doesn't matter to who knows the file as it is.
    if (basis !== this.#basis) this.#doubtful = undefined;
    this.#reached = basis;
    if (!isGone(this.#problem)) this.#problem = undefined;
    this.#conflicts = [];
    return this.#start();
  };

  /** The latest map as the text of a file, to be kept elsewhere; undefined while nothing was to be saved. */
  copy = (): string | undefined => this.#latest && serialize(this.#latest);

  #start(): Promise<void> {
    this.#state = 'saving';
    return (this.#running ??= this.#run());
  }

  async #run(): Promise<void> {
    // What is saved in the same moment is one save.
    await Promise.resolve();
    try {
      for (;;) {
        if (this.#isToLook && !(await this.#look())) return;
        const { map, bytes } = this.#doubtful ?? this.#sent(this.#latest!);
        // An edit that was taken back is not worth a write.
        if (basisOf(bytes) !== this.#basis || isGone(this.#problem)) {
          const written = await this.#write(bytes);
          if (!written.ok && isChanged(written.problem) && (await this.#meet())) {
            this.#problem = undefined;
            if (this.#conflicts.length === 0) continue;
            return;
          }
          if (!written.ok) {
            this.#doubtful = isUnanswered(written.problem) ? { map, bytes } : undefined;
            this.#problem = written.problem;
            return;
          }
          this.#reached = written.basis;
        }
        if (this.#base) this.#base = map;
        this.#doubtful = undefined;
        this.#problem = undefined;
        if (map === this.#latest && !this.#isToLook) {
          this.#become('saved');
          return;
        }
        this.#note();
      }
    } finally {
      this.#running = undefined;
      if (this.#state === 'saving') this.#become('unsaved');
    }
  }

  readonly #sent = (map: ArgumentMap) => ({ map, bytes: this.#encoder.encode(this.#texts.of(map)) });

  /** Holds what is not saved yet, for the case that this page does not live to see it saved. */
  #note(): void {
    const { journal, name } = this.#file;
    const latest = this.#latest;
    if (!journal || !latest || this.#state === 'saved') return;
    const base = this.#base && { base: this.#baseTexts.of(this.#base) };
    void journal.keep({ name, latest: this.#texts.of(latest), at: Date.now(), ...base });
  }

  async #write(bytes: Uint8Array): Promise<Written> {
    const { store, name } = this.#file;
    if (isGone(this.#problem)) return store.create!(name, bytes);
    const keep = this.#keep;
    this.#keep = undefined;
    const written = await store.write!(name, bytes, this.#basis, { keep });
    if (!written.ok) this.#keep ??= keep;
    return written;
  }

  #become(state: 'saved' | 'unsaved'): void {
    this.#state = state;
    this.#failed = state === 'unsaved';
    if (state === 'saved') void this.#file.journal?.clear(this.#file.name);
  }
}

/** Maps as text; the last is remembered, since it is both kept and sent. */
function lastText() {
  let last: { readonly map: ArgumentMap; readonly text: string } | undefined;
  return {
    of(map: ArgumentMap): string {
      if (last?.map !== map) last = { map, text: serialize(map) };
      return last.text;
    },
  };
}

const isGone = (problem: Problem | undefined) =>
  problem?.kind === 'changed-on-disk' && problem.values['reason'] === 'missing';

/** Whether the file may have other contents than it was thought to have. */
const isChanged = ({ kind, values }: Problem) =>
  (kind === 'changed-on-disk' && values['reason'] === 'changed') ||
  (kind === 'not-writable' && values['reason'] === 'taken');

const isReadOnly = (problem: Problem | undefined) =>
  problem?.kind === 'not-writable' && problem.values['reason'] === 'read-only';

const isUnanswered = (problem: Problem) =>
  problem.kind === 'not-writable' && problem.values['reason'] === 'silent';

/** Whether trying again by itself would only be refused again. */
const isSettled = (problem: Problem | undefined) =>
  problem?.kind === 'changed-on-disk' || isReadOnly(problem);

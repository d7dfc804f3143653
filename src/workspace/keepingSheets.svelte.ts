import { untrack } from 'svelte';
import { sheetsFromJson, sheetsToJson } from '../formats/index.ts';
import type { PreparedSheets, Problem } from '../model/index.ts';
import { mergedSheets } from '../prepare/index.ts';
import { basisOf, changedOnDisk, notWritable, spokenOf, type KeptBeside } from '../storage/index.ts';
import type { KnownSheets } from './past.svelte.ts';
import { besideWithSheets, sheetsIn } from './prepared.ts';
import type { Reading } from './reading.svelte.ts';
import type { SavingState } from './saving.svelte.ts';

/** The kind of document that prepared sheets are kept as. */
export const SHEETS = 'sheets';
/** How long after a change it is kept, ms. */
const WAIT = 500;

/**
 * Keeps one document in step with the prepared sheets that are open: a moment after each change, one write at a time. Nothing is written over what another program made of it: that is
 * merged in, line by line, with the words of both. Where the document is gone, or can't be read any more, nothing is written and that is told; the sheets stay as they are.
 */
export class KeepingSheets {
  readonly id: string;
  readonly #reading: Reading;
  #state = $state.raw<SavingState>('saved');
  #problem = $state.raw<Problem>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** What is sent and not answered yet. */
  #sent: string | undefined;
  /** Whether others may have changed the document. */
  #isToLook = false;
  /** What was sent and never answered: it may have arrived. */
  #doubtful: { readonly sheets: PreparedSheets; readonly text: string } | undefined;

  constructor(reading: Reading, id: string) {
    this.#reading = reading;
    this.id = id;
  }

  /** The sheets as they are now. */
  readonly sheets = $derived.by(() => sheetsIn(this.#reading.past.beside, this.id));
  /** Whether the document has what the sheets have: `saved` is said only of what the store has acknowledged. */
  get state() {
    return this.#state;
  }
  /** Why the latest is not kept. */
  get problem() {
    return this.#problem;
  }
  /** Whether the document is gone, and can be made again. */
  get isGone() {
    return this.#problem?.kind === 'changed-on-disk' && this.#problem.values['reason'] === 'missing';
  }
  get #beside(): KeptBeside | undefined {
    return this.#reading.saving?.file.store.beside;
  }
  get #name(): string {
    return this.#reading.saving?.file.name ?? this.#reading.name;
  }
  /** The document as it is known. */
  get known(): KnownSheets | undefined {
    return this.#reading.past.knownSheets.get(this.id);
  }

  /** Keeps the sheets a moment after whatever changes them, undoing too, until what it returns is called. */
  follow = (): (() => void) => {
    const end = $effect.root(() => {
      $effect(() => {
        void this.sheets;
        untrack(this.soon);
      });
    });
    return () => {
      end();
      void this.now();
    };
  };

  /** Keeps them in a moment, if there is anything to be kept. */
  soon = (): void => {
    if (this.#state === 'saved' && this.#isKept()) return;
    this.#state = 'saving';
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.now(), WAIT);
  };

  /** Keeps them at once; resolves when nothing is being written any more, whatever came of it. */
  now = (): Promise<void> => {
    clearTimeout(this.#waiting);
    return (this.#running ??= this.#run());
  };

  /** Keeps them for a page that may be about to end: it is not there to hear of the write that is under way, so that the next is sent right behind it. */
  last = (): void => {
    const { sheets } = this;
    if (this.#sent === undefined) return void this.now();
    const text = sheets && sheetsToJson(sheets);
    if (text === undefined || text === this.#sent) return;
    const basis = basisOf(new TextEncoder().encode(this.#sent));
    void this.#beside?.write(this.#name, SHEETS, this.id, text, basis);
  };

  /** Reads the document, in case others have changed it, and takes that in. */
  lookAgain = (): Promise<void> => {
    this.#isToLook = true;
    return this.now();
  };

  /** Keeps them in a new document, where theirs is gone. */
  anew = (): Promise<void> => {
    const { known } = this;
    if (this.isGone && known) this.#knows({ sheets: known.sheets, basis: undefined });
    return this.now();
  };

  async #run(): Promise<void> {
    await Promise.resolve();
    try {
      while (await this.#step());
    } finally {
      this.#running = undefined;
    }
  }

  /** Does what is next, and says whether there may be more to do. */
  async #step(): Promise<boolean> {
    if (this.#isToLook) {
      this.#isToLook = false;
      return this.#meet();
    }
    const { sheets, known } = this;
    if (!sheets || !known) return false;
    if (this.#isKept()) {
      this.#state = 'saved';
      this.#problem = undefined;
      return false;
    }
    if (!this.#beside) return this.#fails(notWritable('read-only'));
    this.#state = 'saving';
    const text = sheetsToJson(sheets);
    this.#sent = text;
    const written = await this.#beside.write(this.#name, SHEETS, this.id, text, known.basis);
    this.#sent = undefined;
    if (written.ok) {
      this.#doubtful = undefined;
      this.#knows({ sheets, basis: written.basis });
      return true;
    }
    const { kind, values } = written.problem;
    if (values['reason'] === 'silent') this.#doubtful = { sheets, text };
    if (kind === 'changed-on-disk' && values['reason'] === 'changed') return this.#meet();
    if (kind === 'not-writable' && values['reason'] === 'taken') return this.#meet();
    return this.#fails(written.problem);
  }

  /** Merges in what the document says by now. Says whether that could be done. */
  async #meet(): Promise<boolean> {
    const beside = this.#beside;
    if (!beside || !this.known) return false;
    const read = await beside.read(this.#name, SHEETS, this.id);
    const { sheets, known } = this;
    if (!sheets || !known) return false;
    if (!read.ok) {
      const isGone = read.problem.values['reason'] === 'missing';
      return this.#fails(isGone ? changedOnDisk('missing') : read.problem);
    }
    if (read.basis === known.basis) return true;
    const parsed = sheetsFromJson(read.text);
    if (!parsed.ok) return this.#fails(parsed.problems[0]!);
    // What of ours has arrived unheard is nobody else's.
    const base = this.#doubtful?.text === read.text ? this.#doubtful.sheets : known.sheets;
    this.#doubtful = undefined;
    this.#knows({ sheets: parsed.sheets, basis: read.basis });
    const { past } = this.#reading;
    past.beside = besideWithSheets(past.beside, this.id, mergedSheets(base, sheets, parsed.sheets));
    return true;
  }

  #fails(problem: Problem): false {
    this.#problem = spokenOf(SHEETS, { ok: false, problem }).problem;
    this.#state = 'unsaved';
    return false;
  }

  #knows(known: KnownSheets): void {
    this.#reading.past.knownSheets.set(this.id, known);
  }

  #isKept(): boolean {
    const { sheets, known } = this;
    if (!sheets || known?.basis === undefined) return false;
    return sheets === known.sheets || sheetsToJson(sheets) === sheetsToJson(known.sheets);
  }
}

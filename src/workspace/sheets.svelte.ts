import type { Beside } from '../edit/index.ts';
import { sheetsFromJson, sheetsToJson } from '../formats/index.ts';
import type { Occasion, PreparedSheets, SheetNotes } from '../model/index.ts';
import {
  forgotten,
  hiding,
  moved,
  noNotes,
  pinning,
  reworded,
  type Line,
  type Place,
  type Sheet,
  type SheetKind,
} from '../prepare/index.ts';
import { ANY, freeId } from '../storage/index.ts';
import type { Editing } from './editing.svelte.ts';
import { KeepingSheets, SHEETS } from './keepingSheets.svelte.ts';
import { KeptDocuments, type DocumentKind, type Kept } from './keptDocuments.svelte.ts';
import { besideWithSheets } from './prepared.ts';
import type { Reading } from './reading.svelte.ts';

/** Prepared sheets that are kept beside the map: what they say, or why they can't be read. */
export type KeptSheets = Kept<PreparedSheets>;

const preparations: DocumentKind<PreparedSheets> = {
  kind: SHEETS,
  read: (text) => {
    const parsed = sheetsFromJson(text);
    return parsed.ok ? { said: parsed.sheets } : parsed;
  },
  write: sheetsToJson,
  titleOf: ({ occasion }) => occasion.title,
  otherwise: 'preparation',
};

/**
 * What was prepared of an open map: listed, opened, renamed, taken away; and what is done by hand to the sheets of the one that is open. Each such thing is a step of undo, like any edit of
 * the map, and kept a moment later.
 */
export class Sheets {
  readonly #reading: Reading;
  readonly #editing: Editing;
  readonly #documents: KeptDocuments<PreparedSheets>;
  #keeping = $state.raw<KeepingSheets>();
  #endKeeping: (() => void) | undefined;
  /** The line that is being said otherwise, what lay beside the map before and after, and the step of undo that it is. */
  #typing:
    | { readonly line: string; readonly before: Beside; readonly after: Beside; readonly step: unknown }
    | undefined;

  constructor(reading: Reading, editing: Editing) {
    this.#reading = reading;
    this.#editing = editing;
    this.#documents = new KeptDocuments(reading, preparations);
  }

  /** Whether anything can be kept where this map lives. */
  get canKeep() {
    return this.#documents.canKeep;
  }
  /** All that is kept. */
  get kept() {
    return this.#documents.all;
  }
  /** What last went wrong with what is kept; why the open one is not, `keeping` tells. */
  get problem() {
    return this.#documents.problem;
  }
  /** What is open; undefined where nothing is. */
  get open(): PreparedSheets | undefined {
    return this.#keeping?.sheets;
  }
  /** Whether what is open is kept, and why not. */
  get keeping(): KeepingSheets | undefined {
    return this.#keeping;
  }

  /** Looks what is kept; a newer look outruns an older one. */
  look = (): Promise<void> => this.#documents.look();

  /** Looks again whenever another window or program changes what is kept, and takes that into what is open; what it returns ends that, and keeps what is not kept yet. */
  follow = (): (() => void) => {
    const end = this.#documents.follow(({ id, basis }) => {
      const keeping = this.#keeping;
      if (keeping && (id === ANY || (id === keeping.id && basis !== keeping.known?.basis)))
        void keeping.lookAgain();
    });
    return () => {
      end();
      void this.rest();
    };
  };

  /** Begins to prepare for an occasion, and opens that. Where nothing can be kept, it lasts as long as the page, and says so. Says whether it was begun. */
  begin = async (occasion: Occasion): Promise<boolean> => {
    const sheets: PreparedSheets = { occasion: titled(occasion, occasion.title), notes: new Map() };
    if (sheets.occasion.title === '') return false;
    const id = this.canKeep
      ? await this.#documents.write(sheets)
      : freeId(sheets.occasion.title, [], preparations.otherwise);
    if (id === undefined) return false;
    const basis = this.kept.find((one) => one.id === id)?.basis;
    this.#open(id, { sheets, basis });
    return true;
  };

  /** Opens what is kept, with what was done to it on this page and is not kept yet. */
  take = ({ id, said, basis }: KeptSheets): void => {
    if (!said) return;
    if (this.#reading.past.knownSheets.has(id)) this.#open(id);
    else this.#open(id, { sheets: said, basis });
  };

  #open(id: string, known?: { readonly sheets: PreparedSheets; readonly basis: string | undefined }): void {
    if (this.#keeping?.id === id) return;
    this.close();
    const { past } = this.#reading;
    if (known) {
      past.knownSheets.set(id, known);
      past.beside = besideWithSheets(past.beside, id, known.sheets);
    }
    const keeping = new KeepingSheets(this.#reading, id);
    this.#keeping = keeping;
    this.#endKeeping = keeping.follow();
    void keeping.lookAgain();
  }

  /** Closes what is open, once it is kept. */
  close = (): void => {
    this.#typing = undefined;
    this.#endKeeping?.();
    this.#endKeeping = undefined;
    this.#keeping = undefined;
  };

  /** Keeps at once what is not kept yet. */
  rest = (): Promise<void> => this.#keeping?.now() ?? Promise.resolve();

  /** Keeps what is not kept yet, as far as a page that is about to end can. */
  last = (): void => this.#keeping?.last();

  /** Gives what is kept another title. Says whether it has that. */
  rename = async ({ id, said, basis }: KeptSheets, title: string): Promise<boolean> => {
    const open = this.#keeping?.id === id ? this.#keeping : undefined;
    const now = open?.sheets ?? said;
    if (!now || title.trim() === '') return false;
    const occasion = titled(now.occasion, title);
    if (!open) return (await this.#documents.write({ ...now, occasion }, { id, basis })) !== undefined;
    this.setOccasion(occasion);
    await open.now();
    await this.look();
    return open.state === 'saved';
  };

  /** Keeps what was taken away once more. */
  bringBack = async (sheets: PreparedSheets): Promise<boolean> =>
    (await this.#documents.write(sheets)) !== undefined;

  /** Takes what is kept away for good. */
  remove = async ({ id, basis }: KeptSheets): Promise<boolean> => {
    const open = this.#keeping?.id === id ? this.#keeping : undefined;
    await open?.now();
    return this.#documents.remove(id, open ? open.known?.basis : basis, () => {
      if (this.#keeping?.id === id) this.close();
      this.#reading.past.knownSheets.delete(id);
    });
  };

  /** What was done by hand to a sheet of what is open. */
  notesOf = (kind: SheetKind): SheetNotes => this.open?.notes.get(kind) ?? noNotes;

  /** Says a line in other words; without any, in the map's. As long as it is the same line and nothing else is done, it is one step of undo: so that every letter can be kept. */
  reword = (kind: SheetKind, line: Line, words: string): void => {
    this.#editing.settle();
    const { past } = this.#reading;
    const name = `${kind}/${line.key}`;
    const typed = this.#typing;
    // Only where nothing came between: no other step, nor anything of others'.
    const goesOn =
      typed?.line === name && typed.after === past.beside && typed.step === past.history.done.at(-1);
    const before = goesOn ? typed.before : past.beside;
    const steps = past.history.done.length - (goesOn ? 1 : 0);
    this.#change('reword-line', kind, (notes) => reworded(notes, line, words), goesOn ? before : undefined);
    const { done } = past.history;
    this.#typing =
      done.length > steps ? { line: name, before, after: past.beside, step: done.at(-1) } : undefined;
  };

  /** The line was left: the next words for it are a step of their own. */
  endWriting = (): void => {
    this.#typing = undefined;
  };

  /** Leaves lines or a part out, or brings them back, as one step. */
  hide = (kind: SheetKind, keys: readonly string[], hidden: boolean): void =>
    this.#change(hidden ? 'hide-line' : 'show-line', kind, (notes) =>
      keys.reduce((all, key) => hiding(all, key, hidden), notes),
    );

  /** Keeps a line or part in, whatever the length; or lets go of it. */
  pin = (kind: SheetKind, key: string, pinned: boolean): void =>
    this.#change(pinned ? 'pin-line' : 'unpin-line', kind, (notes) => pinning(notes, key, pinned));

  /** Moves lines or a part of a part (of the sheet itself: empty) in the sheet as it was made of the map, as one step; one behind the other. */
  move = (sheet: Sheet, part: string, children: readonly string[], to: Place): void =>
    this.#change('move-line', sheet.kind, (notes) =>
      children.reduce((all, child) => moved(all, sheet, part, child, to), notes),
    );

  /** Throws away words whose line is no more. */
  forget = (kind: SheetKind, key: string): void =>
    this.#change('forget-line', kind, (notes) => forgotten(notes, key));

  /** Prepares for another occasion, with the same notes. */
  setOccasion = (occasion: Occasion): void => {
    if (this.open) this.#become('set-occasion', { ...this.open, occasion });
  };

  #change(name: string, kind: SheetKind, done: (notes: SheetNotes) => SheetNotes, before?: Beside): void {
    if (!this.open) return;
    const notes = new Map(this.open.notes).set(kind, done(this.notesOf(kind)));
    this.#become(name, { ...this.open, notes }, before);
  }

  #become(name: string, sheets: PreparedSheets, before?: Beside): void {
    const keeping = this.#keeping;
    if (!keeping) return;
    this.#editing.changeBeside(name, besideWithSheets(this.#reading.past.beside, keeping.id, sheets), before);
    keeping.soon();
  }
}

const titled = (occasion: Occasion, title: string): Occasion => ({ ...occasion, title: title.trim() });

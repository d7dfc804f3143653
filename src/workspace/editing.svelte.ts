import {
  apply,
  editBeside,
  editBetween,
  inverted,
  perform,
  recorded,
  redo,
  together,
  undo,
  type Beside,
  type Command,
  type Context,
  type Deed,
  type Edit,
  type Performance,
  type Refusal,
} from '../edit/index.ts';
import { isLocked, layersInOrder, type ArgumentMap, type Id } from '../model/index.ts';
import { editingWords, nameOfCommand, refusalSentence } from '../words/index.ts';
import { Draft } from './draft.svelte.ts';
import type { Past } from './past.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { touched, touchedBeside, wordsTouched } from './touched.ts';
import { underPen } from './underPen.ts';

/** An open map as one person changes it: what is being written, what was done and can be taken back. */
export class Editing {
  readonly #reading: Reading;
  readonly #random: () => number;
  readonly #past: Past;
  /** The layer that what is written goes to, where another is wanted than the reader's first. */
  layer = $state.raw<Id>();
  #draft = $state.raw<Draft>();
  #picked = $state.raw<ReadonlySet<Id>>(new Set());

  constructor(reading: Reading, random: () => number = Math.random) {
    this.#reading = reading;
    this.#past = reading.past;
    this.#random = random;
  }

  /** What is being written just now. */
  get draft() {
    return this.#draft;
  }
  /** What undo would take back, by its name: “add counter-claim”. */
  get undoes(): string | undefined {
    const last = this.#past.history.done.at(-1);
    return last && nameOfCommand(last.name);
  }
  /** What redo would do again. */
  get redoes(): string | undefined {
    const last = this.#past.history.undone.at(-1);
    return last && nameOfCommand(last.name);
  }

  /** Statements that were picked to be treated together. */
  get picked() {
    return this.#picked;
  }
  /** What the next command is about: the selected statement and what was picked, in the order of the reading tree. */
  get chosen(): readonly Id[] {
    const { selectedStatement, tree } = this.#reading;
    const all = new Set([...this.#picked, ...(selectedStatement ? [selectedStatement.id] : [])]);
    return [...tree.branches.keys()].filter((id) => all.has(id));
  }

  /** Picks a statement, or lets go of it; the one that was selected is picked with the first. */
  pick = (id: Id): void => {
    const { selectedStatement, map } = this.#reading;
    if (!map.statements.has(id)) return;
    const picked = new Set(this.#picked);
    if (picked.size === 0 && selectedStatement) picked.add(selectedStatement.id);
    if (id !== selectedStatement?.id && picked.has(id)) picked.delete(id);
    else picked.add(id);
    this.#picked = picked;
    if (picked.has(id)) this.#reading.select(id);
  };

  /** Lets go of all that was picked. Says whether anything was. */
  letGo = (): boolean => {
    if (this.#picked.size === 0) return false;
    this.#picked = new Set();
    return true;
  };

  /** The layer that what is written goes to; undefined while one is still to be made. */
  get writesTo(): Id | undefined {
    const { map } = this.#reading;
    const chosen = map.layers.get(this.layer ?? '');
    if (chosen && !isLocked(chosen)) return chosen.id;
    return layersInOrder(map).findLast((layer) => layer.role === 'reader' && !isLocked(layer))?.id;
  }

  get #context(): Context {
    const { writesTo } = this;
    return {
      random: this.#random,
      reader: editingWords.readersLayer,
      ...(writesTo !== undefined && { layer: writesTo }),
    };
  }

  /** Does something to the map, and says why where that can't be; what was being written is kept first. Says whether it was done. */
  perform = <Input>(command: Command<Input>, input: Input): boolean => {
    this.settle();
    return this.#done(command.name, perform(this.#reading.map, command, input, this.#context));
  };

  /** Does several things as one step of undo, or none of them. */
  together = (name: string, deeds: readonly Deed[]): boolean => {
    this.settle();
    return this.#done(name, together(this.#reading.map, deeds, this.#context));
  };

  /** Makes the map another state of itself, as one step of undo. */
  become = (name: string, map: ArgumentMap): void => {
    this.settle();
    this.#done(name, { ok: true, map, edit: editBetween(this.#reading.map, map) });
  };

  /** Makes what lies beside the map another, as one step of undo; given what lay there before the last step, as a part of that: words that are typed on. */
  changeBeside = (name: string, beside: Beside, typedFrom?: Beside): void => {
    if (editBeside(this.#past.beside, beside).beside?.length === 0) return;
    const was = this.#past.history;
    this.settle();
    const before = this.#past.history === was ? typedFrom : undefined;
    const edit = editBeside(before ?? this.#past.beside, beside);
    const history = before ? { done: was.done.slice(0, -1), undone: [] } : this.#past.history;
    // What was typed on until it was as before is no step.
    this.#past.history = edit.beside?.length === 0 ? history : recorded(history, name, edit);
    this.#past.beside = beside;
  };

  #done(name: string, done: Performance): boolean {
    if (!done.ok) return this.refuse(done.refusal);
    const reading = this.#reading;
    const before = reading.map;
    this.#past.history = recorded(this.#past.history, name, done.edit);
    this.letGo();
    reading.keepingInPlace(reading.framing.anchor, () => reading.put(done.map));
    if (done.at !== undefined && done.map.statements.has(done.at)) reading.reveal(done.at);
    this.#sayBegun(before, done.map);
    return true;
  }

  /** Says whose layer was begun, where the reader's own is locked: nobody is to look for their words in the wrong place. */
  #sayBegun(before: ArgumentMap, after: ArgumentMap): void {
    const mine = [...before.layers.values()].find(({ role }) => role === 'reader');
    const begun = [...after.layers.values()].find(({ id }) => !before.layers.has(id));
    if (mine && begun && begun.title === editingWords.readersLayer)
      this.#reading.say(editingWords.begunLayer(begun.title, mine.title));
  }

  /** Says why something is not done. */
  refuse = (refusal: Refusal): false => {
    this.#reading.say(refusalSentence(refusal));
    return false;
  };

  /**
   * Begins to write: the card is there at once, with the words it begins with, and whatever is written is shown and saved; yet it is only done
   * when it is kept.
   */
  write = <Input>(
    command: Command<Input>,
    input: (text: string) => Input,
    { stem = '', text = stem, hint, instead, of, at }: Beginning = {},
  ): boolean => {
    this.settle();
    const reading = this.#reading;
    const context = this.#context;
    const run = (map: ArgumentMap, words: string, random: () => number): Performance =>
      perform(map, command, input(words), { ...context, random });
    const draft = new Draft(command.name, reading.map, run, text, this.#random);
    // A beginning that was given has its room on the card from the start.
    const first = draft.run(reading.map, stem || PLACEHOLDER);
    if (!first.ok) return this.refuse(first.refusal);
    draft.instead = instead;
    draft.of = of;
    draft.stem = stem;
    draft.hint = hint;
    draft.at = first.at!;
    draft.isNew = !reading.map.statements.has(first.at!);
    draft.before = { selection: reading.selection, opened: reading.opened, camera: reading.camera };
    this.#draft = draft;
    if (at !== undefined) reading.select(at);
    reading.keepingInPlace(reading.framing.anchor, () => {
      if (draft.isNew) this.#show(first.map, first.edit);
    });
    // What is answered stays selected: its passages and details are what one writes against.
    reading.uncover(draft.at);
    reading.framing.showWriting(draft.at);
    return true;
  };

  /** The words as they are now. */
  type = (text: string): void => {
    const draft = this.#draft;
    if (!draft) return;
    draft.text = text;
    clearTimeout(draft.waiting);
    draft.waiting = setTimeout(this.#redraw, WAIT);
  };

  /**
   * Takes over what others made of the map; what is being written stays on it. Where they have said otherwise what is being said otherwise here, the words are
   * merged, or it is to be decided whose stand.
   */
  takeOver = (map: ArgumentMap): void => {
    const reading = this.#reading;
    const draft = this.#draft;
    const met = draft && underPen(draft, reading.map, map);
    reading.keepingInPlace(reading.framing.anchor, () => {
      reading.put(map, { save: false });
      if (met) {
        [draft.text, draft.base, draft.edit, draft.saved] = [met.text, map, undefined, undefined];
        reading.saving?.dispute(met.conflicts);
      }
      this.#redraw();
    });
  };

  /** Draws and saves at once what has been written so far: the page may be about to end. */
  rest = (): void => {
    if (this.#draft) this.#redraw();
  };

  /** Draws and saves what has been written so far. */
  #redraw = (): void => {
    const draft = this.#draft;
    if (!draft) return;
    clearTimeout(draft.waiting);
    const { text } = draft;
    const isSaid = draft.says(text);
    const selected = draft.before?.selection;
    this.#reading.keepingInPlace(selected ?? draft.at, () => {
      this.#takeOut();
      const words = isSaid || (draft.isNew && text.trim() !== '') ? text : PLACEHOLDER;
      const performed = draft.run(this.#reading.map, words);
      if (performed.ok && (isSaid || draft.isNew))
        this.#show(performed.map, performed.edit, { save: isSaid });
    });
  };

  /** Puts the map as the draft would have it in the place of the one without. */
  #show(map: ArgumentMap, edit: Edit, { save = false } = {}): void {
    this.#draft!.edit = edit;
    if (save) this.#draft!.saved = edit;
    this.#reading.put(map, { save });
  }

  /** Takes out what the draft has done, whatever else has been done meanwhile. */
  #takeOut(): void {
    const { edit, saved } = this.#draft!;
    this.#draft!.edit = undefined;
    // Where others have changed the file, the map that came of it has the draft as it was saved.
    for (const drawn of [edit, saved]) {
      const before = drawn && apply(this.#reading.map, inverted(drawn));
      if (before?.ok) return this.#reading.put(before.map, { save: false });
    }
  }

  /** Keeps what was written, as one step; without words, or with the same, nothing was done. Says whether there was anything to be kept. */
  keep = (): boolean => {
    const draft = this.#draft;
    if (!draft) return false;
    if (!draft.says(draft.text)) {
      this.drop();
      return false;
    }
    this.#redraw();
    const { edit } = draft;
    this.#draft = undefined;
    this.#reading.framing.endWriting();
    if (!edit) {
      // The words are what they were: so they shall be in the file, which may have others by now.
      if (draft.saved) this.#reading.put(this.#reading.map);
      return false;
    }
    this.#past.history = recorded(this.#past.history, draft.name, edit);
    this.#reading.reveal(draft.at);
    this.#sayBegun(draft.base, this.#reading.map);
    return true;
  };

  /** Takes back what was being written, as if it had never been. */
  drop = (): void => {
    const draft = this.#draft;
    if (!draft) return;
    clearTimeout(draft.waiting);
    const { saved, before } = draft;
    const reading = this.#reading;
    reading.keepingInPlace(before?.selection, () => {
      this.#takeOut();
      if (saved) reading.put(reading.map);
      if (before) reading.unfolding.set(before.opened);
    });
    this.#draft = undefined;
    this.#reading.framing.endWriting();
    if (!before) return;
    reading.select(before.selection);
    reading.viewport.look(before.camera);
  };

  /** Says the same with a statement that is there already, in place of what was being written, which goes on where that can't be. */
  useInstead = (statement: Id): boolean => {
    const draft = this.#draft;
    if (!draft?.instead) return false;
    this.drop();
    if (draft.instead(statement)) return true;
    // What was written is still there to be said otherwise.
    this.#draft = draft;
    this.#redraw();
    this.#reading.uncover(draft.at);
    this.#reading.framing.showWriting(draft.at);
    return false;
  };

  /** Ends what is being written: before anything else is done. */
  settle = (): void => {
    if (this.#draft) this.keep();
  };

  undo = (): void => this.#move(undo, editingWords.undone, editingWords.undo(undefined));
  redo = (): void => this.#move(redo, editingWords.redone, editingWords.redo(undefined));

  #move(move: typeof undo, words: typeof editingWords.undone, none: string): void {
    this.settle();
    const reading = this.#reading;
    const before = reading.map;
    const beside = this.#past.beside;
    const moved = move(before, this.#past.history, beside);
    if (!moved.ok) {
      if (moved.refusal.kind === 'nothing-to-do') reading.say(none);
      else this.refuse(moved.refusal);
      return;
    }
    this.#past.history = moved.history;
    this.#past.beside = moved.beside;
    if (moved.map === before) {
      const about = touchedBeside(beside, moved.beside);
      return reading.say(words(nameOfCommand(moved.name), before.statements.get(about ?? '')?.text));
    }
    const at = touched(before, moved.map);
    reading.keepingInPlace(reading.framing.anchor, () => reading.put(moved.map));
    if (at !== undefined) reading.reveal(at);
    reading.say(words(nameOfCommand(moved.name), wordsTouched(before, moved.map)));
  }
}

/** How one begins to write. */
interface Beginning {
  /** The words that are there already. */
  readonly text?: string;
  /** A beginning that says nothing by itself. */
  readonly stem?: string;
  /** What is to be said, in general. */
  readonly hint?: string | undefined;
  /** Does the same with a statement that is there already, in place of a new one. */
  readonly instead?: (statement: Id) => boolean;
  /** The statement that one writes against, where it isn't the one that is selected. */
  readonly at?: Id | undefined;
  /** The statement that is spoken of: it can't be used in place of what is said of it. */
  readonly of?: Id | undefined;
}

/** What stands where words are not yet: no statement is without. */
const PLACEHOLDER = '…';
/** How long writing rests before it is drawn, ms: the field itself shows every letter at once. */
const WAIT = 120;

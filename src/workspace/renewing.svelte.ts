import { passagesIn, renewText } from '../edit/index.ts';
import type { Id, Passage } from '../model/index.ts';
import { codePoints, digest, sameWords, type OldText, type Reanchored, type Span } from '../text/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { PastedText } from './pastedText.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** Looks for passages, in this thread or another; what it is given up for is told by `close`. */
export interface AnchorEngine {
  reanchor(old: OldText, newText: string): Promise<readonly Reanchored[]>;
  close(): void;
}

/** What is known of a passage that was found: its very words; its place, with other words; neither for certain. */
export type Standing = 'same' | 'changed' | 'doubtful';

/** A passage and where it may stand now. */
export interface Proposed {
  readonly passage: Passage;
  readonly standing: Standing;
  /** Its words before, where they are at hand. */
  readonly before: string | undefined;
  readonly span: Span;
  /** What is read there. */
  readonly words: string;
}

/** Taking another version of a text: where its passages stand in it, and which of them somebody has to look at. */
export class Renewing {
  readonly #reading: Reading;
  readonly #editing: Editing;
  readonly #start: () => AnchorEngine;
  #engine: AnchorEngine | undefined;
  #found = $state.raw<readonly Reanchored[]>();
  #failed = $state(false);
  #decided = $state.raw<ReadonlyMap<Id, boolean>>(new Map());
  readonly pasted: PastedText;

  constructor(reading: Reading, editing: Editing, pasted: PastedText, start: () => AnchorEngine) {
    this.#reading = reading;
    this.#editing = editing;
    this.pasted = pasted;
    this.#start = start;
  }

  get #source() {
    return this.#reading.article.source;
  }
  /** Where passages were found; undefined until they are. */
  get found() {
    return this.#found;
  }
  /** Whether they could not be looked for. */
  get failed() {
    return this.#failed;
  }

  /** Looks for the passages in what was pasted; a newer question ends an older one. */
  look = async (): Promise<void> => {
    this.close();
    this.#found = undefined;
    this.#failed = false;
    this.#decided = new Map();
    const { article } = this.pasted;
    const source = this.#source;
    if (!article || !source) return;
    const engine = (this.#engine = this.#start());
    const known = this.#reading.article.sourceText;
    const old: OldText = {
      ...(known?.same && { text: known.points.text }),
      ...(source.length !== undefined && { length: source.length }),
      ...(source.paragraphs && { paragraphs: source.paragraphs }),
      anchors: passagesIn(this.#reading.map, source.id),
    };
    const found = await engine.reanchor(old, article.text).catch(() => undefined);
    if (this.#engine !== engine) return;
    this.#found = found;
    this.#failed = !found;
    this.close();
  };

  /** Gives up looking. */
  close = (): void => {
    this.#engine?.close();
    this.#engine = undefined;
  };

  readonly #proposed = $derived.by((): readonly Proposed[] => {
    const { article } = this.pasted;
    const points = article && codePoints(article.text);
    return (this.#found ?? []).flatMap((found) => {
      const { id, span } = found;
      const passage = this.#reading.map.passages.get(id);
      if (!span || !passage || !points) return [];
      const before = this.#before(passage);
      const words = points.slice(span.start, span.end);
      return [{ passage, standing: standingOf(found, before, words), before, span, words }];
    });
  });
  /** Those that read as they did: nobody need look at them. */
  readonly same = $derived.by(() => this.#proposed.filter(({ standing }) => standing === 'same'));
  /** Those whose place is certain, with other words: taken along, unless they are left out. */
  readonly changed = $derived.by(() => this.#proposed.filter(({ standing }) => standing === 'changed'));
  /** Those that have a proposal, to be confirmed. */
  readonly doubtful = $derived.by(() => this.#proposed.filter(({ standing }) => standing === 'doubtful'));
  /** Those that go along to where they stand now. */
  readonly taken = $derived.by(() => this.#proposed.filter((one) => this.isTaken(one)));
  /** Those that were not found. */
  readonly lost = $derived.by(
    (): readonly { readonly passage: Passage; readonly before: string | undefined }[] =>
      (this.#found ?? []).flatMap(({ id, span }) => {
        const passage = this.#reading.map.passages.get(id);
        return span || !passage ? [] : [{ passage, before: this.#before(passage) }];
      }),
  );

  #before(passage: Passage): string | undefined {
    const text = this.#reading.article.sourceText;
    const place = text?.places.get(passage.id);
    return place ? text!.points.slice(place.start, place.end) : passage.exact;
  }

  /** Whether a passage goes along: as it was decided, else if its place is certain. */
  isTaken = ({ passage, standing }: Proposed): boolean =>
    this.#decided.get(passage.id) ?? standing !== 'doubtful';
  /** Decides whether a passage goes along. */
  decide = (id: Id, isTaken: boolean): void => {
    this.#decided = new Map(this.#decided).set(id, isTaken);
  };

  /** Takes the text, with the passages that go along at their new places. Says whether it was done. */
  take = (): boolean => {
    const { article, source: pasted } = this.pasted;
    const source = this.#source;
    if (!article || !pasted || !source || !this.#found) return false;
    const places = new Map(
      this.taken.map(({ passage, span, words }) => [passage.id, { ...span, digest: digest(words) }] as const),
    );
    const words = new Map(
      passagesIn(this.#reading.map, source.id).flatMap((passage) => {
        const before = places.has(passage.id) ? undefined : this.#before(passage);
        return before === undefined ? [] : [[passage.id, before] as const];
      }),
    );
    const { role: _, csl: __, ...text } = pasted;
    if (!this.#editing.perform(renewText, { source: source.id, text, places, words })) return false;
    // What stands in the file, undo takes along.
    if (text.text === undefined) this.#reading.article.openText(article.text);
    else this.#reading.article.showKept(source.id);
    return true;
  };
}

/** Where only a digest is at hand, it tells the same words; of others it tells nothing, so that they are to be confirmed. */
function standingOf({ certain, how }: Reanchored, before: string | undefined, words: string): Standing {
  if (!certain) return 'doubtful';
  if (before !== undefined) return sameWords(before, words) ? 'same' : 'changed';
  return how === 'digest' || how === 'same-place' ? 'same' : 'doubtful';
}

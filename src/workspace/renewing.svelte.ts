import { passagesIn, renewText } from '../edit/index.ts';
import type { Id, Passage } from '../model/index.ts';
import { codePoints, digest, type OldText, type Reanchored, type Span } from '../text/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { PastedText } from './pastedText.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** Looks for passages, in this thread or another; what it is given up for is told by `close`. */
export interface AnchorEngine {
  reanchor(old: OldText, newText: string): Promise<readonly Reanchored[]>;
  close(): void;
}

/** A passage whose new place is to be confirmed. */
export interface Doubtful {
  readonly passage: Passage;
  /** Its words before, where they are at hand. */
  readonly before: string | undefined;
  /** Where it is proposed to stand. */
  readonly span: Span;
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
  #confirmed = $state.raw<ReadonlySet<Id>>(new Set());
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
  get confirmed() {
    return this.#confirmed;
  }

  /** Looks for the passages in what was pasted; a newer question ends an older one. */
  look = async (): Promise<void> => {
    this.close();
    this.#found = undefined;
    this.#failed = false;
    this.#confirmed = new Set();
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

  /** Those that need no looking at. */
  readonly certain = $derived.by(() => (this.#found ?? []).filter(({ certain, span }) => certain && span));
  /** Those that have a proposal. */
  readonly doubtful = $derived.by((): readonly Doubtful[] => {
    const { article } = this.pasted;
    const points = article && codePoints(article.text);
    return (this.#found ?? []).flatMap(({ id, certain, span }) => {
      const passage = this.#reading.map.passages.get(id);
      return certain || !span || !passage || !points
        ? []
        : [{ passage, before: this.#before(passage), span, words: points.slice(span.start, span.end) }];
    });
  });
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

  confirm = (id: Id, isRight: boolean): void => {
    const confirmed = new Set(this.#confirmed);
    if (isRight) confirmed.add(id);
    else confirmed.delete(id);
    this.#confirmed = confirmed;
  };

  /** Takes the text, with the passages that are certain or confirmed at their new places. Says whether it was done. */
  take = (): boolean => {
    const { article, source: pasted } = this.pasted;
    const source = this.#source;
    if (!article || !pasted || !source || !this.#found) return false;
    const points = codePoints(article.text);
    const places = new Map(
      this.#found.flatMap(({ id, span, certain }) =>
        span && (certain || this.#confirmed.has(id))
          ? [[id, { ...span, digest: digest(points.slice(span.start, span.end)) }] as const]
          : [],
      ),
    );
    const { role: _, csl: __, ...text } = pasted;
    if (!this.#editing.perform(renewText, { source: source.id, text, places })) return false;
    // What stands in the file, undo takes along.
    if (text.text === undefined) this.#reading.article.openText(article.text);
    else this.#reading.article.showKept(source.id);
    return true;
  };
}

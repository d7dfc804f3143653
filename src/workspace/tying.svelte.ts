import { addPassage, claim, mendPassage, type Claim } from '../edit/index.ts';
import { lockedLayerOf, type Id, type Layer } from '../model/index.ts';
import { digest, sentences, spanAt, type Span } from '../text/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { SourceText } from './sourceText.ts';

/** What is being tied to the text. */
interface Tie {
  /** Tells the text that words are chosen in: in another, they stand elsewhere. */
  readonly in: string;
  /** A statement or a step; without one, what the words say is to be said in one's own. */
  readonly to?: Id;
  /** The passage that is put elsewhere; without one, a new passage is made. */
  readonly instead?: Id;
}

/**
 * Choosing a stretch of the article, to tie a statement or a step to the words that say it, or to say them in one's own: sentence by sentence, or as the
 * pointer marked them.
 */
export class Tying {
  readonly #reading: Reading;
  readonly #editing: Editing;
  #tie = $state.raw<Tie>();
  /** What is being said in one's own words: it stays until it is added. */
  said = $state('');
  /** The claim that was made last, and what it was said of. */
  #last: { readonly at: Id | undefined; readonly of: Claim['of'] } | undefined;
  /** Where the choice began, and where it has got to: one may be before the other. */
  #from = $state.raw<Span>({ start: 0, end: 0 });
  #upTo = $state.raw<Span>({ start: 0, end: 0 });

  constructor(reading: Reading, editing: Editing) {
    this.#reading = reading;
    this.#editing = editing;
  }

  get #text(): SourceText | undefined {
    return this.#reading.article.sourceText;
  }
  /** Tells the text that is shown from any other. */
  readonly #here = $derived.by(() => {
    const { source } = this.#reading.article;
    return this.#text && source ? `${source.id} ${this.#text.points.length} ${source.digest ?? ''}` : '';
  });
  readonly #sentences = $derived.by((): readonly Span[] => {
    const { source } = this.#reading.article;
    const language = source?.csl['language'] ?? this.#reading.map.language;
    return this.#text ? sentences(this.#text.points.text, language && String(language)) : [];
  });

  /** What is being tied, while it is and as long as it is on the map. */
  readonly tie = $derived.by((): Tie | undefined => {
    const { map } = this.#reading;
    const tie = this.#tie;
    if (
      !tie ||
      !this.#text ||
      tie.in !== this.#here ||
      (tie.instead !== undefined && !map.passages.has(tie.instead))
    )
      return undefined;
    const { to } = tie;
    return to === undefined || map.statements.has(to) || map.relations.has(to) ? tie : undefined;
  });

  /** The stretch that is chosen, in code points of the normalised text. */
  readonly stretch = $derived.by((): Span | undefined =>
    this.tie
      ? {
          start: Math.min(this.#from.start, this.#upTo.start),
          end: Math.max(this.#from.end, this.#upTo.end),
        }
      : undefined,
  );
  /** Where the choice has got to. */
  get reached(): Span | undefined {
    return this.tie && this.#upTo;
  }
  /** The words that are chosen. */
  readonly words = $derived.by(
    () => this.stretch && this.#text?.points.slice(this.stretch.start, this.stretch.end),
  );

  /** Begins to choose words that are to be said in one's own: where the last passage of the text ended that was mapped. */
  beginClaim = (): boolean => {
    if (!this.#text || this.#sentences.length === 0)
      return this.#editing.refuse({ kind: 'no-text', ids: [] });
    const last = Math.max(0, ...[...this.#text.places.values()].map(({ end }) => end));
    const { length } = this.#text.points;
    this.#tie = { in: this.#here };
    this.#take(this.#sentenceAt(last >= length ? 0 : last));
    return true;
  };

  /** Says in one's own words what is chosen, and goes on to the next sentence. Says whether it was done. */
  claim = (text: string, of: Claim['of']): boolean => {
    const { stretch, words } = this;
    const { source } = this.#reading.article;
    if (!stretch || !source || words === undefined) return false;
    const passage = { source: source.id, ...stretch, digest: digest(words) };
    if (!this.#editing.perform(claim, { text, passage, ...(of && { of }) })) return false;
    this.said = '';
    this.#last = { at: this.#reading.selection, of };
    this.#take(this.#sentenceAt(stretch.end));
    return true;
  };

  /** What the next claim is usually said of: the same as the last one, unless something else was selected since. */
  get usual(): Claim['of'] {
    const { selectedStatement } = this.#reading;
    const { at, of } = this.#last ?? {};
    if (of && at === selectedStatement?.id) return of;
    return selectedStatement && { to: selectedStatement.id, kind: 'support' };
  }

  /** Lets what is chosen be said in one's own words, whatever it was to be tied to. */
  freely = (): void => {
    if (this.tie) this.#tie = { in: this.#here };
  };

  /**
   * Begins to choose: at the passage that is put elsewhere or was tied last, else at the place of what the statement leads to, else at the
   * first sentence. Says why where that can't be.
   */
  begin = (to: Id, instead?: Id): boolean => {
    const locked = this.#lockedLayer(to);
    if (locked) return this.#editing.refuse({ kind: 'locked', ids: [to], name: locked.title });
    if (!this.#text || this.#sentences.length === 0)
      return this.#editing.refuse({ kind: 'no-text', ids: [to] });
    this.#tie = { in: this.#here, to, ...(instead !== undefined && { instead }) };
    const near = instead ?? this.#passagesNear(to).find((id) => this.#text!.places.has(id));
    const { start = 0 } =
      this.#text.places.get(near ?? '') ?? this.#reading.map.passages.get(near ?? '') ?? {};
    this.#take(this.#sentenceAt(start));
    return true;
  };

  #lockedLayer(to: Id): Layer | undefined {
    const { map } = this.#reading;
    const record = map.statements.get(to) ?? map.relations.get(to);
    return record && lockedLayerOf(map, record);
  }

  #passagesNear(to: Id): readonly Id[] {
    const { map, tree } = this.#reading;
    const own = (map.statements.get(to) ?? map.relations.get(to))?.passages ?? [];
    const target = (map.relations.get(to) ?? tree.branches.get(to)?.relation)?.target;
    return [...own, ...(map.statements.get(target ?? '')?.passages ?? [])];
  }

  #sentenceAt(offset: number): number {
    const at = spanAt(this.#sentences, offset);
    if (at >= 0) return at;
    const next = this.#sentences.findIndex(({ start }) => start >= offset);
    return next < 0 ? this.#sentences.length - 1 : next;
  }

  #take(sentence: number): void {
    this.#from = this.#upTo = this.#sentences[sentence]!;
  }

  /** Goes on by sentences; extending, what was chosen before stays in it. */
  step = (by: 1 | -1, extending = false): void => {
    if (!this.tie) return;
    const at = by > 0 ? this.#upTo.end - 1 : this.#upTo.start;
    const next = this.#sentenceAt(at) + by;
    if (this.#sentences[next]) this.#reach(next, extending);
  };

  /** Goes on to the beginning of the next paragraph, or back to that of this one or the one before. */
  leap = (by: 1 | -1, extending = false): void => {
    if (!this.tie) return;
    const starts = this.#text!.paragraphs.map(({ start }) => this.#sentenceAt(start));
    const at = this.#sentenceAt(by > 0 ? this.#upTo.end - 1 : this.#upTo.start);
    const to = by > 0 ? starts.find((start) => start > at) : starts.findLast((start) => start < at);
    this.#reach(to ?? (by > 0 ? this.#sentences.length - 1 : 0), extending);
  };

  /** Goes to the first sentence, or to the last. */
  toEnd = (by: 1 | -1, extending = false): void => {
    if (this.tie) this.#reach(by > 0 ? this.#sentences.length - 1 : 0, extending);
  };

  /** Takes the sentence at a place, in code points; extending, what was chosen before stays in it. */
  pointAt = (offset: number, extending = false): void => {
    if (this.tie) this.#reach(this.#sentenceAt(offset), extending);
  };

  #reach(sentence: number, extending: boolean): void {
    this.#upTo = this.#sentences[sentence]!;
    if (!extending) this.#from = this.#upTo;
  }

  /** Takes a stretch as it was marked, in code points, without the white space around it; begins to tie what is selected where nothing is being tied. */
  mark = ({ start, end }: Span): void => {
    const words = this.#text?.points.slice(start, end) ?? '';
    const { selection } = this.#reading;
    if (words.trim() === '') return;
    const free = selection !== undefined && !this.#lockedLayer(selection) ? { to: selection } : {};
    const before = [...words].length - [...words.trimStart()].length;
    const length = [...words.trim()].length;
    this.#tie = this.tie ?? { in: this.#here, ...free };
    this.#from = this.#upTo = { start: start + before, end: start + before + length };
  };

  /** Ties it to the stretch that is chosen. Says whether it was done. */
  keep = (): boolean => {
    const { tie, stretch, words } = this;
    const { source } = this.#reading.article;
    if (tie?.to === undefined || !stretch || !source || words === undefined) return false;
    const place = { ...stretch, digest: digest(words) };
    const done =
      tie.instead === undefined
        ? this.#editing.perform(addPassage, { to: tie.to, passage: { source: source.id, ...place } })
        : this.#editing.perform(mendPassage, { passage: tie.instead, to: place });
    if (done) this.#tie = undefined;
    return done;
  };

  /** Leaves everything as it is. */
  leave = (): void => {
    this.#tie = undefined;
  };
}

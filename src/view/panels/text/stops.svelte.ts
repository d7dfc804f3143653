import type { Id } from '../../../model/index.ts';
import { inSentence } from '../shared/naming.ts';
import { textWords } from '../../../words/index.ts';
import type { ParagraphView } from '../../../workspace/sourceText.ts';
import type { Reading } from '../../../workspace/reading.svelte.ts';

/** What a reader can choose in the text: a stretch under some passages, or a summary's mark. */
export interface Stop {
  readonly key: string;
  readonly passages: readonly Id[];
  /** The statements and steps made of it, those of the tightest passage first. */
  readonly made: readonly Id[];
}

/** A paragraph as the pane shows it. */
export interface ParagraphStops {
  readonly number: number;
  /** Where it begins in the normalised text, in code points; undefined where the summary is shown. */
  readonly start?: number | undefined;
  readonly gist: string | undefined;
  /** Its text in pieces; without a stop, nothing shown is about it. Undefined where the summary is shown. */
  readonly pieces: readonly { readonly text: string; readonly stop?: Stop }[] | undefined;
  /** A mark for each passage that begins here; none where the text is shown. */
  readonly marks: readonly Stop[];
}

/** The passages of the text pane as places to go to: one of them is the tab stop, one may be pointed at, one was chosen last. */
export class TextStops {
  readonly #reading: Reading;
  readonly #brief: () => boolean;
  #focused = $state.raw<string>();
  #hovered = $state.raw<Stop>();
  #chosen = $state.raw<string>();

  /** What was chosen last, in words. */
  announcement = $state('');

  constructor(reading: Reading, brief: () => boolean) {
    this.#reading = reading;
    this.#brief = brief;
  }

  readonly paragraphs = $derived.by((): readonly ParagraphStops[] => {
    if (this.#brief()) return this.#reading.article.gists.map((view) => this.#inBrief(view));
    return this.#reading.article.paragraphs.map((view) => this.#inFull(view));
  });
  readonly #all = $derived.by(() =>
    this.paragraphs.flatMap(({ pieces = [], marks }) => [
      ...marks,
      ...pieces.flatMap(({ stop }) => stop ?? []),
    ]),
  );
  /** The key of the pane's one tab stop. */
  readonly tabStop = $derived.by(() => {
    const keys = this.#all.map(({ key }) => key);
    if (this.#focused !== undefined && keys.includes(this.#focused)) return this.#focused;
    return (this.#all.find(this.isMarked) ?? this.#all[0])?.key;
  });
  /** What the pointer is on. */
  readonly pointed = $derived.by(
    () => this.#hovered && this.#all.find(({ key }) => key === this.#hovered!.key),
  );

  #stop = (key: string, passages: readonly Id[]): Stop => ({
    key,
    passages,
    made: [...new Set(passages.flatMap(this.#reading.article.madeOf))],
  });

  #inBrief = ({ number, gist, passages }: ParagraphView): ParagraphStops => ({
    number,
    gist,
    pieces: undefined,
    marks: this.#together(passages.map(({ id }) => this.#stop(id, [id]))),
  });

  /** One mark for all passages of a paragraph that the same is made of. */
  #together = (stops: readonly Stop[]): readonly Stop[] => {
    const byMade = new Map<string, Stop>();
    for (const stop of stops.filter(({ made }) => made.length > 0)) {
      const known = byMade.get(stop.made.join(' '));
      byMade.set(
        stop.made.join(' '),
        known ? { ...known, passages: [...known.passages, ...stop.passages] } : stop,
      );
    }
    return [...byMade.values()];
  };

  #inFull = ({ number, gist, stretches = [] }: ParagraphView): ParagraphStops => {
    const length = (id: Id) => {
      const place = this.#reading.article.sourceText?.places.get(id);
      return place ? place.end - place.start : 0;
    };
    const pieces = stretches.map(({ text, start, passages }) => {
      const meant = passages
        .filter((id) => this.#reading.article.madeOf(id).length > 0)
        .sort((a, b) => length(a) - length(b));
      return meant.length > 0 ? { text, stop: this.#stop(`${number}:${start}`, meant) } : { text };
    });
    return { number, start: stretches[0]?.start, gist, pieces, marks: [] };
  };

  isMarked = ({ passages }: Stop): boolean => passages.some((id) => this.#reading.markedPassages.has(id));
  isLookedAt = ({ passages }: Stop): boolean =>
    passages.includes(this.#reading.article.lookedAt?.passage ?? '');

  /** Whether to list what a stop is made of: several things, and it was just here that one of them was chosen. */
  isListed = ({ key, made }: Stop): boolean =>
    key === this.#chosen && made.length > 1 && made.includes(this.#reading.selection ?? '');

  /** Selects what a stop says; where it says several things, the next of them each time. */
  choose = ({ key, made }: Stop): void => {
    // Words are being marked: that is no click.
    if (getSelection()?.isCollapsed === false) return;
    const at = made.indexOf(this.#reading.selection ?? '') + 1;
    const place = at % made.length;
    const next = made[place]!;
    this.#reading.reveal(next);
    this.#chosen = key;
    this.announcement = textWords.chosen(inSentence(this.#reading.map, next), place + 1, made.length);
  };

  point = (stop: Stop | undefined): void => {
    this.#hovered = stop;
    this.#reading.preview(stop?.made);
  };

  focus = (stop: Stop): void => {
    this.#focused = stop.key;
    this.point(stop);
  };
}

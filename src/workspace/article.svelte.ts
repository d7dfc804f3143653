import { adjacency, stanceOf, textSource, type ArgumentMap, type Id, type Source } from '../model/index.ts';
import { paragraphViews, readAs, type ParagraphView, type SourceText } from './sourceText.ts';

/** What an article is of: the whole map, and the part of it that is shown. */
interface Mapped {
  readonly map: ArgumentMap;
  readonly shown: ArgumentMap;
}

/** The text that a map is a reading of, as far as it is at hand: from the file, or opened by the reader for as long as the page lasts. */
export class Article {
  readonly #of: Mapped;
  /** As they were opened, by source. */
  #raw = $state.raw<ReadonlyMap<Id, string>>(new Map());
  #chosen = $state.raw<Id>();
  #lookedAt = $state.raw<{ readonly passage: Id }>();
  #place = $state.raw<{ readonly start: number }>();

  constructor(of: Mapped) {
    this.#of = of;
  }

  readonly #sources = $derived.by(() => this.#of.map.sources);
  readonly #passages = $derived.by(() => this.#of.map.passages);
  /** Texts at hand, by source, with the passages found in them. */
  readonly texts = $derived.by((): ReadonlyMap<Id, SourceText> => {
    const passages = this.#passages;
    const kept = [...this.#sources.values()].flatMap(({ id, text }) =>
      text === undefined ? [] : [[id, text] as const],
    );
    return new Map(
      [...new Map([...kept, ...this.#raw])].flatMap(([id, raw]) => {
        const source = this.#sources.get(id);
        return source ? [[id, readAs({ passages }, source, raw)] as const] : [];
      }),
    );
  });

  /** The texts that the map is a reading of. */
  readonly sources = $derived.by((): readonly Source[] =>
    [...this.#sources.values()].filter(({ role }) => role === 'text'),
  );
  /** The one that is shown: the first, unless another was chosen. */
  readonly source = $derived.by(
    () => this.sources.find(({ id }) => id === this.#chosen) ?? textSource(this.#of.map),
  );
  readonly sourceText = $derived.by(() => (this.source ? this.texts.get(this.source.id) : undefined));
  readonly paragraphs = $derived.by((): readonly ParagraphView[] =>
    this.source ? paragraphViews(this.#of.shown, this.source, this.sourceText) : [],
  );
  /** The paragraphs by their gists alone, also where the text is at hand. */
  readonly gists = $derived.by((): readonly ParagraphView[] =>
    this.source ? paragraphViews(this.#of.shown, this.source, undefined) : [],
  );

  readonly #stepsByPassage = $derived.by((): ReadonlyMap<Id, readonly Id[]> => {
    const steps = new Map<Id, Id[]>();
    for (const { id, passages = [] } of this.#of.shown.relations.values()) {
      for (const passage of passages) steps.set(passage, [...(steps.get(passage) ?? []), id]);
    }
    return steps;
  });

  /** The passage that was asked for in the text; a new object each time, so that asking twice shows it twice. */
  get lookedAt() {
    return this.#lookedAt;
  }

  /** Shows another of the texts. */
  choose = (source: Id): void => {
    this.#chosen = source;
  };

  /** Takes a text as the article's. Returns what came of it, so that the screen can say so. */
  openText = (raw: string): SourceText | undefined => {
    if (!this.source) return undefined;
    this.#take(this.source.id, raw);
    return this.sourceText;
  };

  /** Shows the text of a source as the file has it, whatever was opened in its place. */
  showKept = (source: Id): void => {
    this.#raw = new Map([...this.#raw].filter(([id]) => id !== source));
  };

  /** Puts the article away again, where it is not part of the file. */
  closeText = (): void => {
    const { source } = this;
    if (!source || source.text !== undefined) return;
    this.#raw = new Map([...this.#raw].filter(([id]) => id !== source.id));
  };

  /** The place in the text that was asked for, in code points; a new object each time. */
  get place() {
    return this.#place;
  }

  /** Asks for a place in the text to be shown. */
  lookAtPlace = (start: number): void => {
    this.#place = { start };
  };

  /** Asks for a passage to be shown in the text. */
  lookAt = (passage: Id | undefined): void => {
    const found = this.#of.map.passages.get(passage ?? '');
    this.#lookedAt = found && { passage: found.id };
    if (found && this.sources.some(({ id }) => id === found.source)) this.#chosen = found.source;
  };

  /**
   * What the map makes of a passage: the statements it says, those that it says in order to answer them last, then the steps it takes; those
   * in hidden layers left out.
   */
  madeOf = (passage: Id): readonly Id[] => [
    ...adjacency(this.#of.shown)
      .ofPassage(passage)
      .map(({ id }) => id)
      .sort((a, b) => this.#answered(a) - this.#answered(b)),
    ...(this.#stepsByPassage.get(passage) ?? []),
  ];

  #answered = (id: Id): number => (stanceOf(this.#of.map, id) === 'against' ? 1 : 0);

  #take(source: Id, raw: string): void {
    this.#raw = new Map(this.#raw).set(source, raw);
  }
}

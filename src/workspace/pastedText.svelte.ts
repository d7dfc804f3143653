import type { Article, Hint } from '../articles/index.ts';
import { readOutline, type ReadOutline } from '../edit/index.ts';
import type { Problem, Source } from '../model/index.ts';
import { markers, paragraphWords, pasteWords } from '../words/index.ts';
import { articles } from './articles.ts';
import { SourceRecord } from './sourceRecord.svelte.ts';

/** A text that is being taken up: as it was pasted, how it was read, and the record of it. */
export class PastedText {
  readonly record = new SourceRecord();
  /** As the field shows it. */
  #shown = $state('');
  #article = $state.raw<Article>();
  #problem = $state.raw<Problem>();
  #turn = 0;
  #failed = $state(false);
  /** Whether the text may stand in the map's file. */
  keep = $state(true);
  outline = $state('');

  get shown() {
    return this.#shown;
  }
  /** What the text was read as; undefined while there is none. */
  get article() {
    return this.#article;
  }
  /** Whether what reads texts could not be fetched. */
  get failed() {
    return this.#failed;
  }
  /** Why it can't be read. */
  get problem() {
    return this.#problem;
  }
  readonly words = $derived.by(() => this.#article?.text.match(/\S+/gu)?.length ?? 0);

  /** Takes a text as it comes; a page of the web is shown by its words. The last that was given counts. */
  take = async (raw: string, hint: Hint = {}): Promise<void> => {
    const turn = ++this.#turn;
    this.#shown = raw;
    const room = await articles().catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#failed = !room;
    if (!room) return;
    const { articleFrom } = room;
    if (raw.trim() === '') {
      [this.#article, this.#problem] = [undefined, undefined];
      return;
    }
    const pasted = articleFrom(raw, hint);
    this.#article = pasted.ok ? pasted.article : undefined;
    this.#problem = pasted.ok ? undefined : pasted.problem;
    if (!pasted.ok) return;
    const { kind, text, csl } = pasted.article;
    if (kind === 'html') this.#shown = text.replaceAll('\n', '\n\n');
    this.record.suggest(csl);
  };

  /** The text as a source of a map; undefined while there is none. */
  get source(): Omit<Source, 'id'> | undefined {
    if (!this.#article) return undefined;
    const { kind: _, text, csl: __, paragraphs, ...rest } = this.#article;
    return {
      ...rest,
      paragraphs: [...paragraphs],
      role: 'text',
      csl: { ...this.record.csl },
      ...(this.keep && { text }),
    };
  }
  /** What the map is called: as the text, else by its first words. */
  get title(): string {
    const first = this.#article?.text.split(/\s+/u).slice(0, 8).join(' ');
    return said(this.record.csl.title) || (first ? `${first}…` : pasteWords.untitled);
  }
  get language(): string | undefined {
    return said(this.record.csl.language) || undefined;
  }
  get readOutline(): ReadOutline | undefined {
    return this.outline.trim() === '' ? undefined : readOutline(this.outline, markers, paragraphWords);
  }
}

const said = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

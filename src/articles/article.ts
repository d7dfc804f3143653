import type { Paragraph, Problem } from '../model/index.ts';
import { codePoints, digest, normalize, NORMALIZATION, paragraphs } from '../text/index.ts';
import { said, wellFormed, type About, type Read } from './about.ts';
import type { CslItem } from './csl.ts';
import { fromHtml } from './html.ts';
import { kindOf, type ArticleKind, type Hint } from './kind.ts';
import { fromMarkdown } from './markdown.ts';
import { fromPlain } from './plain.ts';
import { pasteProblem } from './problems.ts';

/** Articles of more UTF-16 units than this are not read: a book has a million. */
export const LARGEST_ARTICLE = 5_000_000;

/** What a source records of its text, and guesses at what it says of itself. */
export interface Article {
  readonly kind: ArticleKind;
  /** Normalised as `normalization` says. */
  readonly text: string;
  readonly normalization: typeof NORMALIZATION;
  /** Of the whole text, 64 digits. */
  readonly digest: string;
  /** In code points. */
  readonly length: number;
  /** Its paragraphs: code points, end exclusive, each with its digest of 16 digits. */
  readonly paragraphs: readonly Paragraph[];
  readonly csl: CslItem;
}

export type Pasted =
  { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly problem: Problem };

const readers: Readonly<Record<ArticleKind, (raw: string) => Read>> = {
  html: fromHtml,
  markdown: fromMarkdown,
  plain: fromPlain,
};

/** Makes of a pasted article or a file's text what a source needs; or says why not: nothing in it, or too much. */
export function articleFrom(raw: string, hint: Hint = {}): Pasted {
  if (raw.length > LARGEST_ARTICLE) {
    const values = { millions: Math.ceil(raw.length / 1e6), most: LARGEST_ARTICLE / 1e6 };
    return { ok: false, problem: pasteProblem('article-too-large', values) };
  }
  const kind = kindOf(raw, hint);
  const { text: read, ...about } = readers[kind](wellFormed(raw));
  const text = normalize(read);
  if (text === '') return { ok: false, problem: pasteProblem('article-empty') };
  const points = codePoints(text);
  const article: Article = {
    kind,
    text,
    normalization: NORMALIZATION,
    digest: digest(text, 64),
    length: points.length,
    paragraphs: paragraphs(text).map((span) => ({
      ...span,
      digest: digest(points.slice(span.start, span.end)),
    })),
    csl: cslOf(about),
  };
  return { ok: true, article };
}

/** The record that an article's own words suggest. */
function cslOf({ title, author, issued, url, siteName, journal, publisher, language }: About): CslItem {
  const type =
    journal !== undefined
      ? 'article-journal'
      : siteName !== undefined && issued !== undefined
        ? 'article-newspaper'
        : url !== undefined || siteName !== undefined
          ? 'webpage'
          : 'document';
  return said<CslItem>({
    type,
    title,
    author,
    'container-title': journal ?? siteName,
    publisher,
    issued,
    URL: url,
    language,
  });
}

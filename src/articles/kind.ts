/** How a pasted article is written. */
export type ArticleKind = 'html' | 'markdown' | 'plain';

/** What is known of a pasted text beside its words: the clipboard's type, a file's name. */
export interface Hint {
  readonly mime?: string;
  readonly name?: string;
}

const byMime: ReadonlyMap<string, ArticleKind> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
]);

const byEnding: ReadonlyMap<string, ArticleKind> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['txt', 'plain'],
]);

/** As much of a text is looked at: what a text is written in shows early. */
const LOOKED_AT = 100_000;

/**
 * How a text is written: as the clipboard or the file's name says, else as it looks. The type text/plain says nothing, since sources of pages
 * and Markdown are copied as it too. Prose with a `<` or a `*` in it is plain.
 */
export function kindOf(raw: string, { mime = '', name = '' }: Hint = {}): ArticleKind {
  const told =
    byMime.get(mime.split(';')[0]!.trim().toLowerCase()) ??
    byEnding.get(/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '');
  if (told) return told;
  const beginning = raw.slice(0, LOOKED_AT);
  return looksLikeHtml(beginning) ? 'html' : looksLikeMarkdown(beginning) ? 'markdown' : 'plain';
}

/** Elements that a page or a part of one begins with, and that prose about something else doesn't. */
const elements = new Set([
  ...['html', 'head', 'body', 'meta', 'title', 'article', 'main', 'section', 'header', 'nav', 'div', 'p'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'blockquote', 'pre', 'figure', 'span'],
  ...['a', 'b', 'i', 'em', 'strong', 'font', 'center', 'script', 'style', 'link', 'img', 'br', 'hr'],
]);

function looksLikeHtml(text: string): boolean {
  if (text.includes('<!--StartFragment')) return true;
  const start =
    /^\uFEFF?\s*(?:<!--[^>]{0,1000}>\s*|<\?xml[^>]{0,200}>\s*)?<(!doctype html|[a-z][a-z\d]*)(?=[\s/>])/iu.exec(
      text,
    );
  const name = start?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (name.startsWith('!') || name === 'html' || name === 'body') return true;
  if (!elements.has(name)) return false;
  return /<\/[a-z][a-z\d]*\s*>/iu.test(text) || /^\s*<(?:meta|p|br|hr|img|link)\b[^<>]*>/iu.test(text);
}

/** What Markdown looks like, and how much each speaks for it; from two on it is. */
const signs: readonly (readonly [number, RegExp])[] = [
  [2, /^\uFEFF?---\n(?:[\w-]+:[^\n]*\n|[ \t]*-?[^\n:]*\n){1,40}?---\n/u],
  [2, /\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|\/|#|\.)[^()\s]{0,500}(?:\s"[^"\n]*")?\)/u],
  [2, /^(?:```|~~~)[^`\n]*\n[\s\S]*?^(?:```|~~~)[ \t]*$/mu],
  [2, /^#{1,6} \S[^\n]*\n(?:[ \t]*\n|[\s\S]*?^#{1,6} \S)/mu],
  [2, /^[^\n#>*-][^\n]{0,150}\n(?:={3,}|-{3,})[ \t]*\n/mu],
  [2, /^\[[^\]\n]{1,60}\]: <?https?:\S+/mu],
  [1, /^#{1,6} \S/mu],
  [1, /(?<![\w*])\*\*[^\s*][^*\n]{0,300}(?<=\S)\*\*(?![\w*])/u],
  [1, /(?<![\w*])\*[^\s*][^*\n]{0,300}(?<=\S)\*(?![\w*])/u],
  [1, /(?<![\w_])_[^\s_][^_\n]{0,300}(?<=\S)_(?![\w_])/u],
  [1, /(?<!`)`[^`\n]{1,200}`(?!`)/u],
  [1, /^> \S/mu],
  [1, /^[*+-] \S[^\n]*\n(?:[ \t]*\n)?[*+-] \S/mu],
  [1, /^\d+\. \S[^\n]*\n(?:[ \t]*\n)?\d+\. \S/mu],
];

function looksLikeMarkdown(text: string): boolean {
  const lines = text.replace(/\r\n?/gu, '\n');
  let weight = 0;
  for (const [sign, pattern] of signs) {
    if (pattern.test(lines)) weight += sign;
    if (weight >= 2) return true;
  }
  return false;
}

import { convert } from 'html-to-text';
import { Marked, type Token, type Tokens } from 'marked';
import { oneLine, said, type About, type Read } from './about.ts';
import { frontMatter } from './frontMatter.ts';
import { textOfHtml } from './html.ts';
import { fromPlain } from './plain.ts';

/** Spaces before a line beyond these, and markers of quotes and lists, make lists in lists that nobody writes and that take long to read. */
const MOST_INDENT = 40;
const MOST_MARKERS = 24;

/** So many marks between two blank lines are no prose, and reading them takes their square. */
const MOST_MARKS = 3000;

const reader = new Marked({ gfm: true, breaks: false, async: false });

/**
 * Reads Markdown (CommonMark, with GitHub's tables and strikethrough) as text: headings, list items, rows of tables and quoted paragraphs become
 * paragraphs, marks of emphasis and addresses of links are dropped, of HTML the words stay. Front matter says what the article is. What is
 * too tangled to be meant as Markdown is taken as it is written.
 */
export function fromMarkdown(markdown: string): Read {
  const { about, body } = frontMatter(markdown.replace(/\r\n?/gu, '\n'));
  const plain = (): Read => ({ ...fromPlain(body), ...about });
  const flat = body.split('\n').map(flattened).join('\n');
  if (flat.split(/\n\s*\n/u).some((block) => (block.match(/[*_~`[<!]/gu)?.length ?? 0) > MOST_MARKS))
    return plain();
  let paragraphs: readonly string[];
  let heading: string | undefined;
  try {
    const tokens = reader.lexer(flat);
    paragraphs = blocksText(tokens);
    const top = tokens.find((token) => token.type !== 'space');
    if (top?.type === 'heading') heading = oneLine(inlineText(top.tokens ?? []));
  } catch {
    // The lexer recurses, and throws what it can't end.
    return plain();
  }
  return { ...said<About>({ title: heading }), ...about, text: paragraphs.join('\n\n') };
}

function flattened(line: string): string {
  const indent = /^[ \t]*/u.exec(line)![0];
  const inside =
    indent.length > MOST_INDENT ? `${indent.slice(0, MOST_INDENT)}${line.slice(indent.length)}` : line;
  const markers = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/u.exec(inside)![0];
  return (markers.match(/[>*+.)-]/gu)?.length ?? 0) > MOST_MARKERS
    ? inside.slice(markers.length).trimStart()
    : inside;
}

const blocksText = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => blockText(token)).filter((text) => text.trim() !== '');

function blockText(token: Token): readonly string[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
    case 'checkbox':
      return [];
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => blocksText(item.tokens));
    case 'blockquote':
      return blocksText(token.tokens ?? []);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map((cell) => inlineText(cell.tokens)).join(' | '));
    }
    case 'code':
      return [(token as Tokens.Code).text];
    case 'html':
      return [textOfHtml((token as Tokens.HTML).text, { articles: 0, mains: 0 })];
    default:
      return [inlineText('tokens' in token && token.tokens ? token.tokens : [token])];
  }
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'html':
          return /^<br\b/iu.test(token.raw) ? '\n' : '';
        case 'image':
        case 'checkbox':
          return '';
        case 'br':
          return '\n';
        case 'codespan':
          return (token as Tokens.Codespan).text;
        case 'escape':
          return (token as Tokens.Escape).text;
        default:
          if ('tokens' in token && token.tokens) return inlineText(token.tokens);
          return decoded('text' in token ? String(token.text) : '');
      }
    })
    .join('');
}

/** Entities, which Markdown takes from HTML, as the characters they stand for. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu,
    (entity) => convert(entity, { wordwrap: false }) || ' ',
  );

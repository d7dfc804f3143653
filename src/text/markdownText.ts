import { Marked, type Token, type Tokens } from 'marked';

const reader = new Marked({ gfm: true, breaks: false, async: false });

/** So many marks between two blank lines are no prose, and reading them takes their square. */
const MOST_MARKS = 3000;

/** What is made of cells, and of what Markdown takes from HTML. */
export interface MarkdownReader {
  /** What stands between the cells of a row. */
  readonly cells: string;
  /** A block of HTML as text. */
  readonly html: (html: string) => string;
  /** A text with its entities as the characters they stand for. */
  readonly entities: (text: string) => string;
}

/** A text in Markdown (CommonMark, with GitHub's tables and strikethrough) in its tokens; undefined where it is too tangled to be meant as Markdown. */
export function markdownTokens(markdown: string): readonly Token[] | undefined {
  if (markdown.split(/\n\s*\n/u).some((block) => (block.match(/[*_~`[<!]/gu)?.length ?? 0) > MOST_MARKS))
    return undefined;
  try {
    return reader.lexer(markdown);
  } catch {
    // The lexer recurses, and throws what it can't end.
    return undefined;
  }
}

/** The words of blocks, one entry a paragraph, heading, item of a list, row of a table: without marks of emphasis, without the addresses of links and pictures. */
export const blocksText = (tokens: readonly Token[], how: MarkdownReader): readonly string[] =>
  tokens.flatMap((token) => blockText(token, how)).filter((text) => text.trim() !== '');

function blockText(token: Token, how: MarkdownReader): readonly string[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
    case 'checkbox':
      return [];
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => blocksText(item.tokens, how));
    case 'blockquote':
      return blocksText(token.tokens ?? [], how);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map((cell) => inlineText(cell.tokens, how)).join(how.cells));
    }
    case 'code':
      return [(token as Tokens.Code).text];
    case 'html':
      return [how.html((token as Tokens.HTML).text)];
    default:
      return [inlineText('tokens' in token && token.tokens ? token.tokens : [token], how)];
  }
}

/** The words in a paragraph or heading; line breaks stay. */
export function inlineText(tokens: readonly Token[], how: MarkdownReader): string {
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
          if ('tokens' in token && token.tokens) return inlineText(token.tokens, how);
          return how.entities('text' in token ? String(token.text) : '');
      }
    })
    .join('');
}

import { Marked, type Token, type Tokens } from 'marked';

const reader = new Marked({ gfm: true, breaks: false, async: false });

/** So many marks are no prose, and reading them takes their square. */
const MOST_MARKS = 3000;

/**
 * What a text in Markdown (CommonMark, with GitHub's tables and strikethrough) says, as plain words on one line: without marks of emphasis, of lists, headings and quotations, without the addresses of
 * links, pictures and HTML. What is too tangled to be meant as Markdown is taken as it is written.
 */
export const plainMarkdown = (markdown: string): string => said(markdown).replace(/\s+/gu, ' ').trim();

function said(markdown: string): string {
  if ((markdown.match(/[*_~`[<!]/gu)?.length ?? 0) > MOST_MARKS) return markdown;
  try {
    return textOf(reader.lexer(markdown));
  } catch {
    // The lexer recurses, and throws what it can't end.
    return markdown;
  }
}

const textOf = (tokens: readonly Token[]): string => tokens.map(saidBy).join('');

function saidBy(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'br':
      return ' ';
    case 'def':
    case 'html':
    case 'image':
    case 'checkbox':
      return '';
    case 'list':
      return (token as Tokens.List).items.map(({ tokens }) => ` ${textOf(tokens)} `).join('');
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) => row.map(({ tokens }) => `${textOf(tokens)} `).join('')).join('');
    }
    case 'code':
    case 'codespan':
    case 'escape':
      return String((token as Tokens.Code).text);
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return `${textOf((token as Tokens.Paragraph).tokens)} `;
    default:
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      return decoded('text' in token ? String(token.text) : '');
  }
}

/** The characters that can't be written otherwise in Markdown, and a space that does not break. */
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (entity, name: string) => entities[name] ?? entity);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

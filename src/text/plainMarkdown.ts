import { blocksText, markdownTokens } from './markdownText.ts';

/**
 * What a text in Markdown (CommonMark, with GitHub's tables and strikethrough) says, as plain words on one line: without marks of emphasis, of lists, headings and quotations, without the addresses of
 * links, pictures and HTML. What is too tangled to be meant as Markdown is taken as it is written.
 */
export function plainMarkdown(markdown: string): string {
  const tokens = markdownTokens(markdown);
  const said = tokens
    ? blocksText(tokens, { cells: ' ', html: () => '', entities: decoded }).join(' ')
    : markdown;
  return said.replace(/\s+/gu, ' ').trim();
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

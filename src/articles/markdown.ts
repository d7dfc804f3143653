import { convert } from 'html-to-text';
import { blocksText, inlineText, markdownTokens, type MarkdownReader } from '../text/index.ts';
import { oneLine, said, type About, type Read } from './about.ts';
import { frontMatter } from './frontMatter.ts';
import { textOfHtml } from './html.ts';
import { fromPlain } from './plain.ts';

/** Spaces before a line beyond these, and markers of quotes and lists, make lists in lists that nobody writes and that take long to read. */
const MOST_INDENT = 40;
const MOST_MARKERS = 24;

/**
 * Reads Markdown (CommonMark, with GitHub's tables and strikethrough) as text: headings, list items, rows of tables and quoted paragraphs become
 * paragraphs, marks of emphasis and addresses of links are dropped, of HTML the words stay. Front matter says what the article is. What is
 * too tangled to be meant as Markdown is taken as it is written.
 */
export function fromMarkdown(markdown: string): Read {
  const { about, body } = frontMatter(markdown.replace(/\r\n?/gu, '\n'));
  const tokens = markdownTokens(body.split('\n').map(flattened).join('\n'));
  if (!tokens) return { ...fromPlain(body), ...about };
  const top = tokens.find((token) => token.type !== 'space');
  const heading = top?.type === 'heading' ? oneLine(inlineText(top.tokens ?? [], how)) : undefined;
  return { ...said<About>({ title: heading }), ...about, text: blocksText(tokens, how).join('\n\n') };
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

/** Entities, which Markdown takes from HTML, as the characters they stand for. */
const decoded = (text: string): string =>
  text.replace(
    /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu,
    (entity) => convert(entity, { wordwrap: false }) || ' ',
  );

const how: MarkdownReader = {
  cells: ' | ',
  html: (html) => textOfHtml(html, { articles: 0, mains: 0 }),
  entities: decoded,
};

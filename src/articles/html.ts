import { compile, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { said, webAddress, type About, type Read } from './about.ts';
import { pageAbout, type PageAbout } from './htmlAbout.ts';
import { DEEPEST, withoutDeepTags } from './nesting.ts';

/** Never text: what runs, what is filled in, what isn't shown. */
const unread = [
  ...[
    'head',
    'title',
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'canvas',
  ],
  ...['audio', 'video', 'img', 'button', 'select', 'textarea', 'input', 'dialog', '[hidden]'],
  '[aria-hidden="true"]',
];

/** Around the text of an article rather than part of it. */
const around = ['nav', 'header', 'footer', 'aside', 'form', 'figcaption'];

/** Each is a paragraph of its own: with fewer than two breaks its text would run into the next when it is normalised. */
const blocks = [
  ...['address', 'article', 'blockquote', 'body', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'main', 'menu', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'ul'],
];

const isCell = ({ name = '' }: Pick<DomNode, 'name'>) => name === 'td' || name === 'th';

/** A row of a table is a paragraph, its cells with bars between; where a cell holds blocks, the table only lays out a page. */
const row: FormatCallback = (element, walk, builder) => {
  const { children: cells = [] } = element;
  const isLayout = cells.some(({ children = [] }) =>
    children.some(({ name = '' }) => name === 'table' || blocks.includes(name)),
  );
  builder.openBlock({ leadingLineBreaks: 2 });
  let isFirst = true;
  for (const cell of cells) {
    if (isLayout) builder.openBlock({ leadingLineBreaks: 2 });
    else if (isCell(cell) && !isFirst) builder.addInline(' | ');
    if (isCell(cell)) isFirst = false;
    walk([cell], builder);
    if (isLayout) builder.closeBlock({ trailingLineBreaks: 2 });
  }
  builder.closeBlock({ trailingLineBreaks: 2 });
};

function textReader(base: readonly string[], left: readonly string[]): (html: string) => string {
  const options: HtmlToTextOptions = {
    wordwrap: false,
    baseElements: { selectors: [...base] },
    formatters: { row },
    limits: { maxDepth: 2 * DEEPEST, ellipsis: '' },
    selectors: [
      { selector: 'a', format: 'inline' },
      // Text that stands in no paragraph keeps the breaks it has.
      ...around.map((selector) => ({ selector, format: 'block', options: breaks })),
      ...blocks.map((selector) => ({ selector, format: 'block', options: breaks })),
      { selector: 'tr', format: 'row' },
      ...[...unread, ...left].map((selector) => ({ selector, format: 'skip' })),
    ],
  };
  return compile(options);
}

const breaks = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

const readers = {
  article: textReader(['article'], around),
  main: textReader(['main'], around),
  page: textReader(['body'], around),
  everything: textReader(['body'], []),
};

/**
 * Reads HTML as text: a page, or the part of one that the clipboard holds. Only words come out: entities decoded, no tag, no address of a
 * link, no picture. Where an `article` or `main` says what a page is about, what is around it is left out. Hostile HTML is read as any
 * other: tags nested too deep are as if they weren't there.
 */
export function fromHtml(html: string): Read {
  const page = withoutDeepTags(html.replaceAll('\u0000', ''));
  const { articles, mains, ...about } = pageAbout(page);
  const text = textOfHtml(fragmentOf(page), { articles, mains });
  const url = about.url ?? webAddress(/^SourceURL:(.*)$/mu.exec(page.slice(0, 2000))?.[1]);
  return { ...about, ...said<About>({ url }), text };
}

/** The words of HTML alone. */
export function textOfHtml(html: string, { articles, mains }: Pick<PageAbout, 'articles' | 'mains'>): string {
  const wanted = [
    ...(articles === 1 ? [readers.article] : []),
    ...(mains === 1 ? [readers.main] : []),
    readers.page,
    readers.everything,
  ];
  for (const read of wanted) {
    const text = read(html)
      .replace(/[\u00AD\u200B]/gu, '')
      .trim();
    if (text !== '') return text;
  }
  return '';
}

/** What was copied of a page: browsers say where it begins and ends. */
function fragmentOf(html: string): string {
  const begin = /<!--\s*StartFragment\s*-->/iu.exec(html);
  if (!begin) return html;
  const rest = html.slice(begin.index + begin[0].length);
  const end = rest.search(/<!--\s*EndFragment\s*-->/iu);
  return end < 0 ? rest : rest.slice(0, end);
}

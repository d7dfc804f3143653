import { compile, type DomNode, type FormatCallback } from 'html-to-text';
import { languageTag, oneLine, said, webAddress, type About } from './about.ts';
import { namesInByline } from './byline.ts';
import { dateFrom } from './dates.ts';
import { DEEPEST } from './nesting.ts';

/** What is gathered from a page's elements. */
interface Gathered {
  /** By name in small letters; each as often as it stands there. */
  readonly metas: Map<string, string[]>;
  /** Elements that hold main content. */
  readonly counts: { article: number; main: number };
}

/** What a page says of itself, and how many elements say that they hold its main content. */
export interface PageAbout extends About {
  readonly articles: number;
  readonly mains: number;
}

const gather: FormatCallback = (element, walk, builder) => {
  const { metas, counts } = (builder as unknown as { readonly metadata: Gathered }).metadata;
  const { name = '', children = [] } = element;
  const attributes: Readonly<Record<string, string | undefined>> = element.attribs ?? {};
  const add = (key: string, value: string | undefined) => {
    const words = oneLine(value ?? '');
    if (words !== '' && words.length < 2000) metas.set(key, [...(metas.get(key) ?? []).slice(0, 50), words]);
  };
  const keys = [attributes['name'], attributes['property'], attributes['itemprop']].flatMap(
    (key) => key?.toLowerCase().trim() ?? [],
  );
  if (name === 'meta') for (const key of keys) add(key, attributes['content']);
  else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
    add('canonical', attributes['href']);
  else if (name === 'html') add('lang', attributes['lang'] ?? attributes['xml:lang']);
  else if (name === 'article' || name === 'main') counts[name] += 1;
  else if (name === 'title' || name === 'h1') add(name, words(children));
  else if (attributes['itemprop'] === 'datePublished') add('datepublished', attributes['datetime']);
  else if (attributes['itemprop'] === 'author' || attributes['rel'] === 'author')
    add('byline', words(children));
  walk(children, builder);
};

/** The words in some nodes, without recursion. */
function words(nodes: readonly DomNode[]): string {
  const open = [...nodes].reverse();
  let text = '';
  for (let node = open.pop(); node && text.length < 2000; node = open.pop()) {
    if (node.type === 'text') text += node.data ?? '';
    else if (node.type === 'tag') for (const child of [...(node.children ?? [])].reverse()) open.push(child);
  }
  return text;
}

const seen = [
  '*',
  'a',
  'article',
  'aside',
  'blockquote',
  'div',
  'footer',
  'form',
  'header',
  'h1',
  'main',
  'nav',
];

const look = compile({
  baseElements: { selectors: ['no-such-element'] },
  formatters: { gather },
  limits: { maxDepth: 2 * DEEPEST, ellipsis: '' },
  selectors: [...seen, 'p', 'section', 'table', 'ul', 'ol', 'pre'].map((selector) => ({
    selector,
    format: 'gather',
  })),
}) as (html: string, metadata: Gathered) => string;

/** Reads what a page says of itself: Dublin Core, Open Graph, the tags for Google Scholar, and the plain ones of HTML. */
export function pageAbout(html: string): PageAbout {
  const gathered: Gathered = { metas: new Map(), counts: { article: 0, main: 0 } };
  look(html, gathered);
  const all = (...keys: readonly string[]) => keys.map((key) => gathered.metas.get(key)).find(Boolean) ?? [];
  const first = (...keys: readonly string[]) => all(...keys)[0];
  const siteName = first('og:site_name', 'application-name');
  const day = first(...ofDates)?.replace(/[T ].*$/u, '');
  const published = day === undefined ? undefined : dateFrom(day);
  return said<PageAbout>({
    title:
      first('citation_title', 'og:title', 'dc.title', 'dcterms.title') ??
      titleOf(first('title'), first('h1'), siteName),
    author: all(...ofAuthors)
      .flatMap(namesInByline)
      .slice(0, 50),
    issued: published?.['date-parts'] && published,
    url: ['canonical', 'og:url', 'citation_public_url'].map((key) => webAddress(first(key))).find(Boolean),
    siteName,
    journal: first('citation_journal_title'),
    publisher: first('citation_publisher', 'dc.publisher'),
    language: ['lang', 'citation_language', 'dc.language', 'og:locale']
      .map((key) => languageTag(first(key)))
      .find(Boolean),
    articles: gathered.counts.article,
    mains: gathered.counts.main,
  });
}

const ofAuthors = [
  'citation_author',
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'byline',
];
const ofDates = [
  ...['citation_publication_date', 'citation_online_date', 'citation_date', 'article:published_time'],
  ...['datepublished', 'dc.date', 'dcterms.date', 'dcterms.created', 'date'],
];

/** Of “Headline | Paper” the headline: what the page's heading says too, or what stands before the site's name. */
function titleOf(
  title: string | undefined,
  heading: string | undefined,
  site: string | undefined,
): string | undefined {
  if (title === undefined) return heading;
  if (heading !== undefined && title.startsWith(heading)) return heading;
  const end = site === undefined ? -1 : title.lastIndexOf(site);
  const before = end > 0 && end + site!.length === title.length ? title.slice(0, end) : title;
  return before.replace(/\s+[|–—·:-]\s*$/u, '').trim() || title;
}

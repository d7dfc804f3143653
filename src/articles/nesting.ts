/** Elements nested deeper than this are no page's: browsers stop at about 500. */
export const DEEPEST = 800;

/** Elements without content. */
const empty = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source'],
  ...['track', 'wbr'],
]);

/** What is read raw up to its end stays whole, or its content would come out as text. */
const raw = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template', 'iframe']);

const inline = new Set([
  ...['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's'],
  ...['small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var'],
]);

/**
 * HTML without the tags that nest too deep, in one pass: a parser's time grows with depth × tags, and recursion has an end. Of a block's tag a
 * break is left, so that paragraphs which are never closed stay apart.
 */
export function withoutDeepTags(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)([a-z][^\s/<>]*)[^<>]*>/giu, (tag: string, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (empty.has(name) || raw.has(name)) return tag;
    depth = Math.max(0, depth + (slash === '' ? 1 : -1));
    const isDeep = depth > DEEPEST || (depth === DEEPEST && slash !== '');
    return !isDeep ? tag : inline.has(name) ? '' : '<br><br>';
  });
}

/** Elements nested deeper than this are not told apart; pages nest some dozens deep. */
export const DEEPEST = 200;

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

/** Elements that end where the next of their kind begins. */
const endedByNext = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'option']);

/** What is left of a block's tag. */
const BREAK = '<br><br>';

/**
 * HTML without the tags that nest too deep, in one pass: a parser's time grows with depth × length, and recursion has an end. Of a block's
 * tag a break is left, so that what stood in it stays apart. End tags that end nothing are left out too.
 */
export function withoutDeepTags(html: string): string {
  const open: string[] = [];
  /** How many of each are open: what isn't need not be looked for. */
  const counts = new Map<string, number>();
  const count = (name: string, more: number) => void counts.set(name, (counts.get(name) ?? 0) + more);
  let isCut = false;
  const shallow = html.replace(
    /<(\/?)([a-z][^\s/<>]*)[^<>]*>/giu,
    (tag: string, slash: string, written: string) => {
      const name = written.toLowerCase();
      if (empty.has(name) || raw.has(name)) return tag;
      if (slash === '') {
        if (endedByNext.has(name) && open.at(-1) === name) open.pop();
        else count(name, 1);
        open.push(name);
        if (open.length <= DEEPEST) return tag;
      } else {
        const isOpen = (counts.get(name) ?? 0) > 0;
        for (let ended; isOpen && ended !== name; count(ended, -1)) ended = open.pop()!;
        if (isOpen && open.length < DEEPEST) return tag;
        if (!isOpen && name === 'p') return BREAK;
      }
      isCut = true;
      return inline.has(name) ? '' : BREAK;
    },
  );
  return isCut ? shallow.replace(/(?:<br><br>\s*)+/gu, BREAK) : shallow;
}

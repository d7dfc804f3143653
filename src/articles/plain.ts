import { oneLine, said, type About, type Read } from './about.ts';
import { namesInByline } from './byline.ts';

/** A title has at most this many UTF-16 units. */
const LONGEST_TITLE = 150;

/**
 * Reads plain text. Where it opens with a short line that is no sentence, over longer ones, that is taken for the title, and a line “By …”
 * under it for who wrote it. The text stays whole.
 */
export function fromPlain(text: string): Read {
  const opening = text
    .slice(0, 5000)
    .split(/\r\n?|\n/u)
    .map(oneLine)
    .filter(Boolean);
  const [first = '', ...next] = opening;
  const isTitle =
    next.length > 0 &&
    first.length <= LONGEST_TITLE &&
    !/[.!:;,…]["'”’»)]*$/u.test(first) &&
    next.some((line) => line.length > first.length);
  const byline = isTitle
    ? next.slice(0, 3).find((line) => /^by\s+\p{Lu}/iu.test(line) && line.length < 120)
    : undefined;
  const about = said<About>({
    title: isTitle ? first : undefined,
    author: byline === undefined ? undefined : namesInByline(byline),
  });
  return { ...about, text };
}

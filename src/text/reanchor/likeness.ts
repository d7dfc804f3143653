import search from 'approx-string-match';
import type { CodePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import { plain } from './characters.ts';
import type { Quotation } from './quotation.ts';

/** How well a stretch of the new text agrees with a passage; each from 0 to 1, undefined where nothing is known of that side. */
export interface Likeness {
  readonly quote: number;
  readonly prefix: number | undefined;
  readonly suffix: number | undefined;
  /** All together, with Hypothesis’ weights, from 0 to 1. */
  readonly score: number;
}

/** What each counts (the recipe of Hypothesis’ client, annotator/anchoring/match-quote). */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** So many characters of a passage's own paragraph tell its surroundings, in UTF-16 units. */
const ENOUGH = 16;

/** Weighs a stretch of the new text, of which `text` is the plain form, against a quotation expected at an offset. */
export function likeness(text: CodePoints, quotation: Quotation, now: Span, expected: number): Likeness {
  const quote = alike(quotation.exact, text.slice(now.start, now.end), { whole: true });
  const [prefix, suffix] = [sideBefore(text, quotation, now.start), sideAfter(text, quotation, now.end)];
  const position = 1 - Math.min(1, Math.abs(now.start - expected) / Math.max(1, text.length));
  const parts: readonly (readonly [number | undefined, number])[] = [
    [quote, WEIGHTS.quote],
    [prefix, WEIGHTS.prefix],
    [suffix, WEIGHTS.suffix],
    [position, WEIGHTS.position],
  ];
  let [sum, most] = [0, 0];
  for (const [part, weight] of parts) {
    if (part === undefined) continue;
    sum += part * weight;
    most += weight;
  }
  return { quote, prefix, suffix, score: sum / most };
}

function sideBefore(text: CodePoints, { prefix }: Quotation, at: number): number | undefined {
  const known = Array.from(nearSide(prefix.split('\n').at(-1)!, prefix));
  return known.length === 0
    ? undefined
    : alike(known.join(''), text.slice(Math.max(0, at - known.length - 2), at));
}

function sideAfter(text: CodePoints, { suffix }: Quotation, at: number): number | undefined {
  const known = Array.from(nearSide(suffix.split('\n')[0]!, suffix));
  return known.length === 0 ? undefined : alike(known.join(''), text.slice(at, at + known.length + 2));
}

/** Other paragraphs may come and go: what stands in the passage's own is enough, if it is enough. */
const nearSide = (own: string, all: string): string => (own.length >= ENOUGH ? own : all);

/** One less the share of characters that differ; what is more in the text than asked for counts only if it is compared as a whole. */
function alike(wanted: string, there: string, { whole = false } = {}): number {
  const pattern = plain(wanted);
  if (pattern === there) return 1;
  if (pattern === '') return 0;
  const errors = search(there, pattern, pattern.length)[0]?.errors ?? pattern.length;
  const extra = whole ? Math.max(0, there.length - pattern.length - errors) : 0;
  return Math.max(0, 1 - (errors + extra) / pattern.length);
}

import type { Reanchored, Span } from '../src/text/index.ts';

/**
 * What became of a passage: found and right, proposed and right, rightly called gone, not found although it is there, proposed and wrong,
 * wrong without a warning.
 */
export type Verdict = 'certain' | 'proposed' | 'gone' | 'nothing' | 'warned' | 'silent';

/** So much of both stretches together must be common (Jaccard, in code points) for a find to be right. */
const RIGHT = 0.8;

/** Judges a result by where the passage is, if it is there at all. A paragraph is right if it holds the passage and is but a few times as long as it must be. */
export function verdictOn(result: Reanchored, truth: Span | undefined, before: Span): Verdict {
  const { span, paragraph, certain } = result;
  if (!truth) return certain ? 'silent' : span ? 'warned' : 'gone';
  if (span && jaccard(span, truth) >= RIGHT) return certain ? 'certain' : 'proposed';
  if (certain) return 'silent';
  if (span) return 'warned';
  if (!paragraph) return 'nothing';
  const holds = paragraph.start <= truth.start && truth.end <= paragraph.end;
  const most = Math.max(1500, 4 * (before.end - before.start));
  return holds && paragraph.end - paragraph.start <= most ? 'proposed' : 'warned';
}

function jaccard(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + (b.end - b.start) - common);
}

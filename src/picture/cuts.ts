/** A stretch along one axis, px. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a stretch into pieces no longer than `most`, so that each of some spans lies wholly in a piece unless it is longer than `most`. A cut
 * runs through a gap between the spans where there is one, and a gap is left out; where there is none, the next piece begins earlier and
 * they overlap.
 * Pieces are as few as can be, and then as even.
 */
export function cutsOf(whole: Span, spans: readonly Span[], most: number): readonly Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const fewest = cutBy(whole, inOrder, most);
  if (fewest.length < 2) return fewest;
  const fitting = inOrder.filter(({ start, end }) => end - start <= most);
  // Shorter pieces must still hold whatever the longest would.
  const least = Math.max(
    ...fitting.map(({ start, end }) => end - start),
    (whole.end - whole.start) / fewest.length,
  );
  let [short, long, even] = [least, most, fewest];
  for (let step = 0; step < 8 && short < long; step += 1) {
    const middle = (short + long) / 2;
    const pieces = cutBy(whole, inOrder, middle);
    if (pieces.length > fewest.length) short = middle;
    else [long, even] = [middle, pieces];
  }
  return even;
}

function cutBy(whole: Span, inOrder: readonly Span[], most: number): readonly Span[] {
  const pieces: Span[] = [];
  let start = whole.start;
  while (whole.end - start > most) {
    const end = start + most;
    const next = earliest(inOrder, end, most, start);
    // Where nothing that is whole in this piece reaches into the next one, it can end where that begins.
    const from = start;
    const reaches = (span: Span) =>
      span.start >= from && span.start < next && span.end > next && span.end <= end;
    const isClean = !inOrder.some(reaches);
    pieces.push({ start, end: isClean ? next : end });
    start = Math.max(next, startAfter(inOrder, next));
  }
  if (start < whole.end) pieces.push({ start, end: whole.end });
  return pieces;
}

/** Where the next piece must begin so that what a cut goes through is whole in it; what is longer than a piece is cut anyway. */
function earliest(inOrder: readonly Span[], cut: number, most: number, after: number): number {
  let first = cut;
  for (const span of inOrder) {
    if (span.start >= first) break;
    // Rounding may leave a piece a hair short of what it holds.
    if (span.end > cut && span.end - span.start <= most && span.start > after) first = span.start;
  }
  return first;
}

/** Where the first of the spans starts that reach past a place. */
function startAfter(inOrder: readonly Span[], place: number): number {
  const next = inOrder.find(({ end }) => end > place);
  return next ? next.start : Infinity;
}

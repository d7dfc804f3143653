/** A size in px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The longest side and the most points of a picture that browsers paint (Chromium's limits of a canvas). */
export const LONGEST_SIDE = 16_384;
export const MOST_POINTS = 268_435_456;

/** Factors by which a picture may be painted larger. */
export const scales = [1, 2, 3, 4] as const;
export type Scale = (typeof scales)[number];

/** Whether a picture can be painted as points. */
export const canPaint = ({ width, height }: Size, scale: number): boolean => {
  const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  return Math.max(wide, high) <= LONGEST_SIDE && wide * high <= MOST_POINTS;
};

/** The largest factor by which it can; 0 where none works. */
export const largestScale = (size: Size): Scale | 0 =>
  [...scales].reverse().find((scale) => canPaint(size, scale)) ?? 0;

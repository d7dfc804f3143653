/**
 * A text addressed by Unicode code points (W3C Web Annotation's unit), over JavaScript's UTF-16.
 * Texts without surrogates, nearly all, cost nothing: the two countings agree.
 */
export interface CodePoints {
  readonly text: string;
  /** Length in code points. */
  readonly length: number;
  /** The stretch from `start` to `end` (exclusive), both in code points. */
  slice(start: number, end: number): string;
  /** UTF-16 index of a code point offset. */
  toUnits(offset: number): number;
  /** Code point offset of a UTF-16 index. */
  toPoints(index: number): number;
}

/** Prepares a text for addressing by code points. */
export function codePoints(text: string): CodePoints {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) {
    const clamp = (offset: number) => Math.max(0, Math.min(text.length, offset));
    return {
      text,
      length: text.length,
      slice: (start, end) => text.slice(clamp(start), clamp(end)),
      toUnits: clamp,
      toPoints: clamp,
    };
  }
  const units: number[] = [];
  for (let index = 0; index < text.length; index += text.codePointAt(index)! > 0xffff ? 2 : 1)
    units.push(index);
  const length = units.length;
  const toUnits = (offset: number) => (offset >= length ? text.length : units[Math.max(0, offset)]!);
  return {
    text,
    length,
    slice: (start, end) => text.slice(toUnits(start), toUnits(end)),
    toUnits,
    toPoints: (index) => {
      let [low, high] = [0, length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (units[middle]! < index) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

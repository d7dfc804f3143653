/** How bibliographic records are written. */
export type CslKind = 'bibtex' | 'ris' | 'csl-json';

/** How pasted records are written, from what they begin with; undefined where it is none of these. */
export function cslKindOf(pasted: string): CslKind | undefined {
  if (/^\uFEFF?\s*[[{]/u.test(pasted)) return 'csl-json';
  // Both may have remarks before the first record.
  if (/^\uFEFF?[ \t]*TY {1,2}- ?\S/mu.test(pasted)) return 'ris';
  return /^[^\n@]{0,300}@[ \t]*[a-z]{2,30}\s*[{(]/imu.test(pasted) ? 'bibtex' : undefined;
}

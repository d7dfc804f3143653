import type { Id, Passage } from '../../model/index.ts';
import { anchorFinder, codePoints, normalize, type FindAnchor } from '../../text/index.ts';
import type { Preparation } from './preparation.ts';

/** Finds the words of passages: as the file has them, or in the text of the source, in the file or opened beside it. Only where they stand there as they were marked; nothing near them is quoted. */
export function quoting({ map, texts }: Preparation): (passage: Passage) => string | undefined {
  const known = new Map<
    Id,
    { readonly find: FindAnchor; readonly slice: (start: number, end: number) => string } | undefined
  >();
  const textOf = (source: Id) => {
    if (known.has(source)) return known.get(source);
    const text = map.sources.get(source)?.text ?? texts.get(source);
    const normalized = text === undefined ? undefined : normalize(text);
    const made =
      normalized === undefined
        ? undefined
        : { find: anchorFinder(normalized), slice: codePoints(normalized).slice };
    known.set(source, made);
    return made;
  };
  return (passage) => {
    if (passage.exact !== undefined) return passage.exact;
    const text = textOf(passage.source);
    const found = text?.find(passage);
    return found && text!.slice(found.start, found.end);
  };
}

import { codePoints } from './codePoints.ts';
import { paragraphs, type Span } from './spans.ts';

/** Ends of a segment after which a sentence goes on all the same: a title, an initial, letters with full stops. */
const goesOn =
  /(?:^|[\s(["'“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sen|Rep|Gov|St|vs|cf|approx|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u;

/**
 * The sentences of a normalised text, paragraph by paragraph, without the white space around them (Unicode UAX #29, through
 * Intl.Segmenter; any script). A few abbreviations of Latin script don't end one. A language tag that isn't one is read as English.
 */
export function sentences(normalized: string, language = 'en'): Span[] {
  const points = codePoints(normalized);
  const segmenter = segmenterFor(language);
  return paragraphs(normalized).flatMap((paragraph) => {
    const begin = points.toUnits(paragraph.start);
    const found: Span[] = [];
    let open = false;
    for (const { index, segment } of segmenter.segment(points.slice(paragraph.start, paragraph.end))) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      const from = begin + index + segment.indexOf(trimmed);
      const end = points.toPoints(from + trimmed.length);
      const before = open ? found.pop() : undefined;
      found.push({ start: before?.start ?? points.toPoints(from), end });
      open = goesOn.test(segment);
    }
    return found;
  });
}

function segmenterFor(language: string): Intl.Segmenter {
  const options = { granularity: 'sentence' } as const;
  try {
    return new Intl.Segmenter(language, options);
  } catch {
    return new Intl.Segmenter('en', options);
  }
}

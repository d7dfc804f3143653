import { codePoints } from '../codePoints.ts';
import { alignment, type Alignment } from './alignment.ts';
import { commonBlocks, type Block, type Common } from './blocks.ts';
import { plain } from './characters.ts';
import { withoutClashes } from './clashes.ts';
import { decide, type Sought } from './decide.ts';
import { reads } from './digests.ts';
import { landmarksOf } from './landmarks.ts';
import { newTextOf, type NewText } from './newText.ts';
import { paragraphBlocks, repeatedParagraphs } from './paragraphBlocks.ts';
import { probableParagraph } from './probableParagraph.ts';
import { quotationOf } from './quotation.ts';
import { quotationFinder } from './quotations.ts';
import type { Span } from '../spans.ts';
import type { OldParagraph, OldText, Reanchored } from './types.ts';
import { wordsOf } from './words.ts';

/**
 * Finds passages of a text in a changed copy of it, both normalised; one result a passage, in their order. What of the old text still
 * stands, moved or not, says where a passage must be; there its words are verified, by quotation or digest, or compared (Myers’ approximate
 * matching, weighed as Hypothesis weighs it). Certain is only what could be nothing else; everything else is a proposal, or lost.
 */
export function reanchor(old: OldText, newText: string): readonly Reanchored[] {
  const text = newTextOf(newText, old.length);
  const { anchors: passages, paragraphs = [] } = old;
  const unchanged = isUnchanged(old, text);
  const oldPoints = old.text === undefined ? undefined : codePoints(old.text);
  const oldQuotations = old.text === undefined ? undefined : quotationFinder(old.text);
  const sought = passages.map((passage): Sought => {
    const quotation = quotationOf(passage, oldPoints);
    return {
      passage: { ...passage, breaks: breaksIn(passage, paragraphs) },
      quotation,
      times: quotation && oldQuotations?.(quotation.exact, quotation).length,
    };
  });

  const common = commonOf(old, newText, text);
  let aligned: Alignment = alignment(common);
  if (old.text === undefined) {
    const landmarks = landmarksOf(sought, text, aligned);
    aligned = alignment({ ...common, blocks: [...edgesOf(old, text), ...common.blocks, ...landmarks] });
  }

  const results = sought.map((one): Reanchored => {
    const { id, start, end } = one.passage;
    if (unchanged && reads(text.points, one.passage, one.passage))
      return { id, span: { start, end }, how: 'same-place', certain: true, score: 1 };
    if (end <= start) return { id, how: 'lost', certain: false, score: 0 };
    const found = decide(one, text, aligned);
    if (found) return found;
    const paragraph = probableParagraph(one.passage, paragraphs, common.blocks, text, aligned);
    return paragraph && !one.quotation
      ? { id, how: 'paragraph', certain: false, score: 0.25, paragraph }
      : { id, how: 'lost', certain: false, score: 0 };
  });
  return withoutClashes(results, passages);
}

/** What both texts have in common: by their words where the old one is at hand, else by its paragraphs' digests. */
function commonOf(old: OldText, newText: string, text: NewText): Common {
  if (old.text !== undefined) return commonBlocks(wordsOf(plain(old.text)), wordsOf(plain(newText)));
  const paragraphs = old.paragraphs ?? [];
  const blocks = paragraphBlocks(paragraphs, text.paragraphs);
  return { blocks, contested: repeatedParagraphs(paragraphs, blocks) };
}

/** Where the old text began and ended, if that is known, is where the new one does. */
function edgesOf({ length }: OldText, { points }: NewText): readonly Block[] {
  if (length === undefined) return [];
  return [
    { old: { start: 0, end: 0 }, new: { start: 0, end: 0 } },
    { old: { start: length, end: length }, new: { start: points.length, end: points.length } },
  ];
}

/** Where in a passage the old text's paragraphs ended, in code points from its start. */
function breaksIn({ start, end }: Span, paragraphs: readonly OldParagraph[]): readonly number[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.end > start && paragraph.end < end ? [paragraph.end - start] : [],
  );
}

function isUnchanged({ text, length, paragraphs, anchors }: OldText, now: NewText): boolean {
  if (text !== undefined) return plain(text) === now.plain.text;
  if (length !== undefined && length !== now.points.length) return false;
  if (paragraphs && paragraphs.length > 0)
    return (
      paragraphs.length === now.paragraphs.length &&
      paragraphs.every(({ start, end, digest }, at) => {
        const there = now.paragraphs[at]!;
        return (
          there.start === start &&
          there.end === end &&
          reads(now.points, there, { start, end, digest, breaks: [] })
        );
      })
    );
  // Without any paragraph, that everything stands where it stood must do.
  return (
    length !== undefined && anchors.every((anchor) => reads(now.points, anchor, { ...anchor, breaks: [] }))
  );
}

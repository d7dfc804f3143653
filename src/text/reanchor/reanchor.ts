import { codePoints } from '../codePoints.ts';
import { alignment, type Alignment } from './alignment.ts';
import { commonBlocks, type Common } from './blocks.ts';
import { plain } from './characters.ts';
import { withoutClashes } from './clashes.ts';
import { decide } from './decide.ts';
import { reads } from './digests.ts';
import { landmarksOf } from './landmarks.ts';
import { newTextOf, type NewText } from './newText.ts';
import { paragraphBlocks, repeatedParagraphs } from './paragraphBlocks.ts';
import { probableParagraph } from './probableParagraph.ts';
import { quotationOf } from './quotation.ts';
import type { OldText, Reanchored } from './types.ts';
import { wordsOf } from './words.ts';

/**
 * Finds passages of a text in a changed copy of it, both normalised; one result a passage, in their order. What of the old text still
 * stands, moved or not, says where a passage must be; there its words are verified, by quotation or digest, or compared (Myers' approximate
 * matching, weighed as Hypothesis weighs it). Certain is only what could be nothing else; everything else is a proposal, or lost.
 */
export function reanchor(old: OldText, newText: string): readonly Reanchored[] {
  const text = newTextOf(newText);
  const { anchors: passages, paragraphs = [] } = old;
  const unchanged = isUnchanged(old, text);
  const oldPoints = old.text === undefined ? undefined : codePoints(old.text);
  const sought = passages.map((passage) => ({ passage, quotation: quotationOf(passage, oldPoints) }));

  const common = commonOf(old, newText, text);
  let aligned: Alignment = alignment(common);
  if (old.text === undefined) {
    const landmarks = landmarksOf(sought, text, aligned);
    aligned = alignment({ ...common, blocks: [...common.blocks, ...landmarks] });
  }

  const results = sought.map((one): Reanchored => {
    const { id, start, end, digest } = one.passage;
    if (unchanged && reads(text.points, one.passage, digest))
      return { id, span: { start, end }, how: 'same-place', certain: true, score: 1 };
    const found = end > start ? decide(one, text, aligned) : undefined;
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

function isUnchanged({ text, length, paragraphs, anchors }: OldText, now: NewText): boolean {
  if (text !== undefined) return plain(text) === now.plain.text;
  if (length !== undefined && length !== now.points.length) return false;
  if (paragraphs && paragraphs.length > 0)
    return (
      paragraphs.length === now.paragraphs.length &&
      paragraphs.every(({ start, end, digest }, at) => {
        const there = now.paragraphs[at]!;
        return there.start === start && there.end === end && reads(now.points, there, digest);
      })
    );
  // Without any paragraph, that everything stands where it stood must do.
  return length !== undefined && anchors.every((anchor) => reads(now.points, anchor, anchor.digest));
}

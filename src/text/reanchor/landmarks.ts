import { alignment, type Alignment } from './alignment.ts';
import type { Block } from './blocks.ts';
import { inReach, SURROUNDED, verifiedPlaces, type Sought } from './decide.ts';
import { longestIncreasing } from './increasing.ts';
import { likeness } from './likeness.ts';
import type { NewText } from './newText.ts';
import { surroundingsAgree } from './surroundings.ts';

/**
 * Passages that stand once in the new text, and in the order they stood in: where the old text isn't at hand, they tell of the stretches
 * between them. What is known of their surroundings must agree.
 */
export function landmarksOf(sought: readonly Sought[], text: NewText, aligned: Alignment): readonly Block[] {
  const blocks = sought.flatMap((one): Block[] => {
    const { passage, quotation } = one;
    const place = aligned.place(passage);
    if (place?.firm) return [];
    const [span, ...more] = verifiedPlaces(one, text);
    if (!span || more.length > 0 || aligned.isOthers(span, passage)) return [];
    if (span.end - span.start !== passage.end - passage.start) return [];
    const agrees =
      !quotation ||
      surroundingsAgree(
        likeness(text.plain, quotation, span, span.start),
        span,
        text.points,
        SURROUNDED.verified,
      );
    return agrees ? [{ old: { start: passage.start, end: passage.end }, new: span, passage: true }] : [];
  });
  const inOrder = blocks.sort((a, b) => a.old.start - b.old.start || a.new.start - b.new.start);
  const kept = longestIncreasing(inOrder, (block) => block.new.start);
  // One of a refrain may be in order, and still be out of line with what stands around it.
  const line = alignment({ blocks: [...aligned.blocks, ...kept], contested: [] });
  return kept.filter((block) => {
    const place = line.place(block.old, { without: true });
    return !place || place.reach === Infinity || inReach(place, block.new, Infinity);
  });
}

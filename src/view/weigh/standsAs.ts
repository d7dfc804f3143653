import type { Id } from '../../model/index.ts';
import { strengthWords, weighWords } from '../../words/index.ts';
import type { Scales } from '../../workspace/scales.svelte.ts';

/** How something stands, in words; undefined where it is not weighed. */
export function standsAs(scales: Scales, id: Id): string | undefined {
  const strength = scales.strengths?.strength(id);
  if (strength !== undefined) return strengthWords.of(Math.round(strength * 100));
  const standing = scales.standingOf(id);
  if (standing === undefined) return undefined;
  const words = weighWords.stands(standing, scales.supposedOf(id) !== undefined);
  return scales.contradicted(id) ? `${words} (${weighWords.checked})` : words;
}

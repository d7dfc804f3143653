import type { Id } from '../../model/index.ts';
import { strengthWords, weighWords } from '../../words/index.ts';
import type { Shell } from '../shell.svelte.ts';

/** How something stands, in words; undefined where it is not weighed. */
export function standsAs({ scales, strong }: Shell, id: Id): string | undefined {
  if (scales.view === 'strength') {
    const found = strong.found?.of.get(id);
    if (!found) return undefined;
    const words = strengthWords.of(Math.round(found.strength * 100));
    return strong.isEarlier ? `${words}, ${strengthWords.earlier}` : words;
  }
  const standing = scales.standingOf(id);
  if (standing === undefined) return undefined;
  const words = weighWords.stands(standing, scales.supposedOf(id) !== undefined);
  return scales.contradicted(id) ? `${words} (${weighWords.checked})` : words;
}

import type { PictureBadge, PictureStanding } from '../../picture/index.ts';
import type { Id } from '../../model/index.ts';
import { weighWords } from '../../words/index.ts';
import type { Shell } from '../shell.svelte.ts';
import { strengthsGoBy } from '../weigh/goesBy.ts';
import { standingSigns } from '../weigh/signs.ts';
import { standsAs } from '../weigh/standsAs.ts';

/** How a map stands in a picture of it, as its cards say it now; undefined where it is not weighed, or nothing is known of it yet. */
export function pictureStanding(shell: Shell): PictureStanding | undefined {
  const { scales, strong } = shell;
  if (!scales.on) return undefined;
  const wordsOf = (id: Id) => standsAs(shell, id);
  if (scales.view === 'strength') {
    const goesBy = strengthsGoBy(strong);
    if (goesBy === undefined || strong.isEarlier) return undefined;
    const badgeOf = (id: Id): PictureBadge | undefined => {
      const words = wordsOf(id);
      return words === undefined ? undefined : { words, look: 'plain' };
    };
    return { goesBy, badgeOf, isIdle: () => false };
  }
  const badgeOf = (id: Id): PictureBadge | undefined => {
    const [standing, words] = [scales.standingOf(id), wordsOf(id)];
    if (standing === undefined || words === undefined) return undefined;
    const look =
      scales.supposedOf(id) !== undefined ? 'supposed' : standing === 'challenged' ? 'solid' : 'plain';
    return { words, sign: standingSigns[standing], look };
  };
  return {
    goesBy: weighWords.given(scales.counted, scales.position.supposed.size),
    badgeOf,
    isIdle: (step) => !['supported', 'granted', undefined].includes(scales.standingOf(step)),
  };
}

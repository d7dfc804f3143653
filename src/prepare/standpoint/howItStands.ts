import type { Weighing } from '../../evaluate/index.ts';
import type { Relation } from '../../model/index.ts';
import type { PhraseName } from '../../words/index.ts';

/** How something the other side says stands in the map, in a phrase: whether anything answers it at all, and whether it stands all the same. */
export function howItStands(weighing: Weighing, { id }: Relation, isAnswered: boolean): PhraseName {
  if (!isAnswered) return 'whyNoAnswer';
  const standing = weighing.standing(id);
  return standing === 'supported' ? 'whyStands' : standing === 'contested' ? 'whyOpen' : 'whyMet';
}

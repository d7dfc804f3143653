import { done, shortestAttack, smallestRepair } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import { phraseLine, tagLine } from '../parts/lines.ts';
import type { Line } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { supposing } from '../standpoint/supposing.ts';

/** How far it is searched: the sheet is made while one waits. */
const effort = { sets: 4, weighings: 300, branches: 20_000 };

/** How many statements are named: a list of more is a whole case, and tells nobody where to look. */
const NAMED = 3;

/**
 * What would turn the motion, one smallest set: what need be denied for it not to carry, where it does; and for it to carry, where it doesn't. Where it is contested, also what leaves nothing
 * for it. Where more than three statements need be denied, it says how many. Says where the search ended before that was certain.
 */
export function wouldTurn(standpoint: Standpoint): readonly Line[] {
  const { weighing, motion } = standpoint;
  const node = weighing.framework.nodeOf.get(motion)!;
  const label = weighing.labelling.of(node);
  const search = label === 'in' ? shortestAttack : smallestRepair;
  const { sets, complete, all } = done(search(weighing, motion, effort));
  const [first = []] = sets;
  const name = label === 'in' ? 'turnsWithout' : 'carriesWithout';
  const isNamed = first.length <= NAMED;
  const count = label === 'in' ? 'turnsWithoutMany' : 'carriesWithoutMany';
  const least =
    first.length === 0
      ? []
      : isNamed
        ? listed(standpoint, name, first)
        : [phraseLine(`turn/${count}`, 'remark', count, [String(first.length)])];
  const how: readonly Line[] = [
    ...(least.length > 0 && !complete ? [phraseLine('turn/bounded', 'remark', 'searchEnded')] : []),
    ...(complete && all && isNamed && sets.length > 1
      ? [phraseLine('turn/others', 'remark', 'oneOfSmallest', [String(sets.length)])]
      : []),
  ];
  const bare = label === 'undecided' ? withoutReasons(standpoint, node) : [];
  const lines = [...least, ...how, ...bare];
  return lines.length > 0 ? lines : [phraseLine('turn/none', 'remark', 'nothingTurns')];
}

/** The first claims of the contentions for the motion, where it would fail without them; of several, how many: they are the case for it. */
function withoutReasons(standpoint: Standpoint, node: number): readonly Line[] {
  const { weighing, side, contentions, theirContentions } = standpoint;
  const claims = (side === 'for' ? contentions : theirContentions).map(({ claims: [claim] }) => claim!.id);
  const supposed = new Map(claims.map((id) => [id, 'denied' as const]));
  const then = supposing(weighing, supposed);
  if (then.labelling.of(node) !== 'out') return [];
  const { size } = supposed;
  return size > 1
    ? [phraseLine('turn/unsupportedWithoutMany', 'remark', 'unsupportedWithoutMany', [String(size)])]
    : listed(standpoint, 'unsupportedWithout', [...supposed.keys()]);
}

/** Statements under what would be so without them; of several, that it takes all of them. */
const listed = (
  standpoint: Standpoint,
  name: 'turnsWithout' | 'carriesWithout' | 'unsupportedWithout',
  ids: readonly Id[],
): readonly Line[] => [
  phraseLine(`turn/${name}`, 'remark', name !== 'unsupportedWithout' && ids.length > 1 ? `${name}All` : name),
  ...ids
    .flatMap((id) => standpoint.map.statements.get(id) ?? [])
    .map((statement): Line => ({
      ...tagLine(standpoint, `turn/${name}/${statement.id}`, statement),
      role: 'remark',
    })),
];

import {
  elsewhere,
  groupOf,
  paragraphsOf,
  premisesOf,
  type ArgumentMap,
  type Branch,
  type FromElsewhere,
  type Group,
  type ReadingTree,
} from '../../../model/index.ts';
import { cardRole, linkerOf } from '../../../picture/index.ts';
import { plus, unansweredAttacks } from '../../../trace/index.ts';
import { linkedBy, roleWords, type Tallied, type Told } from '../../../words/index.ts';
import { alsoDoes, nameOf, voiceOf } from '../shared/naming.ts';

/** How a line of the outline stands among the others. */
export interface Stands {
  /** What its closed groups hold; undefined where none is closed. */
  readonly hides?: Tallied | undefined;
  /** Whether it is shown only for what is under it. */
  readonly context?: boolean;
  /** How it stands in the map, where that is weighed. */
  readonly stands?: string | undefined;
}

/** All that a line of the outline says of a statement. */
export function told(
  map: ArgumentMap,
  { tree, roots }: { readonly tree: ReadingTree; readonly roots: readonly Branch[] },
  branch: Branch,
  { hides, context = false, stands }: Stands = {},
): Told {
  const { id, relation, manner } = branch;
  const statement = map.statements.get(id)!;
  const linker = linkerOf(map, branch);
  const other = elsewhere(map, tree, id, roots);
  const named = (steps: readonly FromElsewhere[]) => steps.map(({ premise }) => nameOf(map, premise));
  return {
    role: roleWords[cardRole(map, branch)],
    voice: [voiceOf(map, id), linker && linkedBy[linker]].filter(Boolean).join(', ') || undefined,
    text: statement.text,
    manner,
    under: underName(map, branch),
    linked: relation?.target === undefined ? 0 : premisesOf(map, relation).length - 1,
    own: ownSteps(map, branch),
    elsewhere: { because: named(other.because), but: named(other.but) },
    hides,
    also: alsoDoes(map, id, relation),
    paragraphs: paragraphsOf(map, statement),
    stands,
    context,
  };
}

/** What hits or backs a step is under the step, not only under the premise that it is drawn at. */
function underName(map: ArgumentMap, { relation, manner, parent }: Branch): string | undefined {
  const onStep = manner === 'undercut' || manner === 'backing';
  const under = onStep ? relation!.target : parent;
  return under === undefined ? undefined : nameOf(map, under);
}

/** The steps directly under a statement. Linked premises are one. */
function ownSteps(map: ArgumentMap, { children }: Branch): Tallied {
  const open = unansweredAttacks(map);
  const steps = [...new Map(children.map(({ relation, manner }) => [relation!.id, manner!]))];
  const hits = steps.filter(([, manner]) => groupOf[manner] === 'but');
  return {
    statements: children.length,
    reasons: steps.filter(([, manner]) => groupOf[manner] === 'because' && manner !== 'same').length,
    counterClaims: hits.length,
    unanswered: hits.filter(([id]) => open.has(id)).length,
  };
}

/** What some groups of a statement hold together; undefined where there are none. */
export function held(
  groups: Readonly<Record<Group, Tallied>> | undefined,
  some: readonly Group[],
): Tallied | undefined {
  if (!groups || some.length === 0) return undefined;
  return some.map((group) => groups[group]).reduce(plus);
}

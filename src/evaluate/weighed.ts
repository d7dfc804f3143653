import type { ArgumentMap, Id, Relation } from '../model/index.ts';
import { equivalents } from './equivalents.ts';
import { Numbered } from './numbered.ts';

/** What of a map is weighed: its statements, those that are held to say the same under one number; and the steps that say something about whether a statement carries. */
export interface Weighed {
  readonly statements: Numbered;
  /** The ids of statements, by number. */
  readonly idsOf: readonly (readonly Id[])[];
  readonly steps: Numbered;
  /** The steps, by number. */
  readonly made: readonly WeighedStep[];
  /** Whether there are statements that are held to say the same, and steps that aren't weighed as an end is missing. */
  readonly hasEquivalents: boolean;
  readonly isShort: boolean;
}

/** A step that is weighed: its premises as numbers, each once, and its target as the number of a statement, or as an id where that is a step. */
export interface WeighedStep {
  readonly ids: readonly [Id];
  readonly kind: Relation['kind'];
  readonly premises: readonly number[];
  readonly target: number | Id;
}

/** Reads of a map what is weighed. Linear in the map. */
export function weighedOf(map: ArgumentMap): Weighed {
  const same = equivalents(map);
  const { statements, idsOf } = same.size > 0 ? statementsOnce(map, same) : statementsAlone(map);
  const whole: WeighedStep[] = [];
  let isShort = false;
  for (const relation of map.relations.values()) {
    if (!isWeighedKind(relation)) continue;
    const step = weighedStep(relation, statements);
    if (step) whole.push(step);
    else isShort = true;
  }
  const { steps, made } = withEnds(whole);
  return {
    ...{ statements, idsOf, steps, made },
    ...{ hasEquivalents: same.size > 0, isShort: isShort || made.length < whole.length },
  };
}

export const isWeighedKind = ({ kind }: Relation): boolean =>
  kind === 'support' || kind === 'attack' || kind === 'contradiction';

/** A step with its premises there; undefined where one isn't, or where it says that it has no end. */
export function weighedStep(
  { id, kind, premises: ids = [], target }: Relation,
  statements: Numbered,
): WeighedStep | undefined {
  const isContradiction = kind === 'contradiction';
  if (ids.length < (isContradiction ? 2 : 1) || (!isContradiction && target === undefined)) return undefined;
  const premises: number[] = [];
  for (const premise of ids) {
    const number = statements.get(premise);
    if (number === undefined) return undefined;
    if (!premises.includes(number)) premises.push(number);
  }
  // A contradiction points nowhere.
  return { ids: [id], kind, premises, target: isContradiction ? -1 : (statements.get(target!) ?? target!) };
}

function statementsAlone(map: ArgumentMap): Pick<Weighed, 'statements' | 'idsOf'> {
  const numbers = new Map<Id, number>();
  const idsOf: Id[][] = [];
  for (const id of map.statements.keys()) {
    numbers.set(id, idsOf.length);
    idsOf.push([id]);
  }
  return { statements: new Numbered(numbers, idsOf.length), idsOf };
}

function statementsOnce(map: ArgumentMap, same: ReadonlyMap<Id, Id>): Pick<Weighed, 'statements' | 'idsOf'> {
  const numbers = new Map<Id, number>();
  const idsOf: Id[][] = [];
  for (const id of map.statements.keys()) {
    const first = same.get(id) ?? id;
    const known = numbers.get(first);
    const number = known ?? idsOf.push([id]) - 1;
    if (known !== undefined) idsOf[number]!.push(id);
    numbers.set(id, number);
    numbers.set(first, number);
  }
  return { statements: new Numbered(numbers, idsOf.length), idsOf };
}

/** Those of which the target is there, too: one that leads to a step that isn't weighed, isn't either. */
function withEnds(whole: readonly WeighedStep[]): Pick<Weighed, 'steps' | 'made'> {
  const numbers = new Map<Id, number>();
  for (let at = 0; at < whole.length; at += 1) numbers.set(whole[at]!.ids[0], at);
  const onSteps = whole.filter(({ target }) => typeof target === 'string');
  const lost = () =>
    onSteps.filter(
      ({ ids: [id], target }) => numbers.has(id) && typeof target === 'string' && !numbers.has(target),
    );
  let those = lost();
  if (those.length === 0) return { steps: new Numbered(numbers, whole.length), made: whole };
  for (; those.length > 0; those = lost()) for (const { ids } of those) numbers.delete(ids[0]);
  const made = whole.filter(({ ids }) => numbers.has(ids[0]));
  return { steps: new Numbered(new Map(made.map(({ ids }, at) => [ids[0], at])), made.length), made };
}

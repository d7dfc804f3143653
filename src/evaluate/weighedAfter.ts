import type { ArgumentMap, Id, Relation } from '../model/index.ts';
import { differences } from './differences.ts';
import type { Numbered } from './numbered.ts';
import { isWeighedKind, weighedStep, type Weighed, type WeighedStep } from './weighed.ts';

/** How many records may have changed at once, and how many have come and gone since the map was last read as a whole, before it is again. */
const FEW = 64;

/** What is weighed of a map after an edit, and which numbers it had before, by its number now; −1 for what is new. */
export interface WeighedAfter {
  readonly weighed: Weighed;
  readonly statementsWere: Int32Array;
  readonly stepsWere: Int32Array;
}

/**
 * What is weighed of a map after an edit, given what was before: what would be read from the map, number by number. `unchanged` where nothing of it is otherwise, as where a text was reworded.
 * Undefined where the map has to be read anew: much has changed; or statements are held to say the same or to contradict each other, and that may be otherwise now; or an end of a
 * step went or came. Costs a glance at each record.
 */
export function weighedAfter(
  before: ArgumentMap,
  weighed: Weighed,
  map: ArgumentMap,
): WeighedAfter | 'unchanged' | undefined {
  const statements = differences(before.statements, map.statements, FEW);
  const relations = statements && differences(before.relations, map.relations, FEW);
  if (!relations) return undefined;
  const changed = relations.changed.filter((pair) => !isSameStep(pair.before, pair.after));
  const touched = [...relations.gone, ...relations.come, ...changed.flatMap((pair) => Object.values(pair))];
  if (touched.some(({ kind }) => kind === 'equivalence' || kind === 'contradiction')) return undefined;

  const gone = relations.gone.filter(({ id }) => weighed.steps.has(id));
  const come = relations.come.filter(isWeighedKind);
  const areStill = statements.gone.length + statements.come.length === 0;
  if (areStill && gone.length + come.length + changed.length === 0) return 'unchanged';
  if (weighed.hasEquivalents && !areStill) return undefined;
  // What had no end may have one now.
  if (weighed.isShort && statements.come.length + come.length > 0) return undefined;

  const numbered = weighed.statements.after(statements.gone.map(idOf), statements.come.map(idOf));
  const steps = weighed.steps.after(gone.map(idOf), come.map(idOf));
  if (numbered.patches > FEW || steps.patches > FEW) return undefined;
  const statementsWere = numbersBefore(weighed.statements, statements.gone, numbered);
  const stepsWere = numbersBefore(weighed.steps, gone, steps);

  const made = stepsAfter(weighed, statementsWere, stepsWere);
  for (const relation of [...changed.map(({ after }) => after), ...come]) {
    const at = steps.get(relation.id);
    const step = isWeighedKind(relation) ? weighedStep(relation, numbered) : undefined;
    // What becomes a step, or is none any more, may be anywhere among the others.
    if ((at === undefined) !== (step === undefined)) return undefined;
    if (step) made[at!] = step;
  }
  if (!areWhole(made, steps)) return undefined;
  const ids = statements.come.map(({ id }) => [id]);
  const idsOf = areStill
    ? weighed.idsOf
    : Array.from(statementsWere, (was, now) => weighed.idsOf[was] ?? ids[now + ids.length - numbered.size]!);
  return { weighed: { ...weighed, statements: numbered, idsOf, steps, made }, statementsWere, stepsWere };
}

const idOf = ({ id }: { readonly id: Id }): Id => id;

/** Whether two states of a relation say the same as far as it is weighed. */
function isSameStep(one: Relation, other: Relation): boolean {
  const [premises = [], others = []] = [one.premises, other.premises];
  return (
    one.kind === other.kind &&
    one.target === other.target &&
    (premises === others ||
      (premises.length === others.length && premises.every((id, place) => id === others[place])))
  );
}

/** By number now, the number before: those that stay keep their order, and those that come are last. */
function numbersBefore(
  before: Numbered,
  gone: readonly { readonly id: Id }[],
  { size }: Numbered,
): Int32Array {
  const left = new Set(gone.map(({ id }) => before.get(id)!));
  const were = new Int32Array(size).fill(-1);
  let now = 0;
  for (let was = 0; was < before.size; was += 1) if (!left.has(was)) were[now++] = was;
  return were;
}

/** The steps that stay, with the numbers that their ends have now: −1 for those that are gone. Those that come are left out. */
function stepsAfter(
  { made, idsOf }: Weighed,
  statementsWere: Int32Array,
  stepsWere: Int32Array,
): WeighedStep[] {
  const kept: WeighedStep[] = [];
  for (const was of stepsWere) if (was !== -1) kept.push(made[was]!);
  const now = new Int32Array(idsOf.length).fill(-1);
  statementsWere.forEach((was, at) => {
    if (was !== -1) now[was] = at;
  });
  if (now.every((at, was) => at === was)) return kept;
  return kept.map((step) => ({
    ...step,
    premises: step.premises.map((premise) => now[premise]!),
    target: typeof step.target === 'number' && step.target !== -1 ? now[step.target]! : step.target,
  }));
}

const areWhole = (made: readonly WeighedStep[], steps: Numbered): boolean =>
  made.every(
    ({ kind, premises, target }) =>
      !premises.includes(-1) &&
      (kind === 'contradiction' || (typeof target === 'number' ? target !== -1 : steps.has(target))),
  );

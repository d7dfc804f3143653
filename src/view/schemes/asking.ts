import { addCounterClaim, addUndercut, setRoles, setScheme } from '../../edit/index.ts';
import { lockedLayerOf, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';
import { doubtedBy, schemeOf, type CriticalQuestion, type Scheme } from '../../schemes/index.ts';
import type { Stage } from '../actions/actions.ts';
import { begin } from '../actions/answering.ts';

/** How an answer says which question it answers. */
export const tagOf = (scheme: Scheme, { id }: CriticalQuestion, step: Relation): string =>
  `asks:${scheme.id}/${id}@${step.id}`;

/** The scheme of a step: what the map says, or what was chosen in this session for a step that may not be changed. */
export const schemeFor = ({ shell }: Stage, relation: Relation): Scheme | undefined =>
  schemeOf(shell.schemes.get(relation.id) ?? relation.scheme);

/** Says how a step argues: on the map where it may be changed, else for as long as it is open. */
export function chooseScheme(
  { reading, shell }: Stage,
  relation: Relation,
  scheme: string | undefined,
): void {
  if (lockedLayerOf(reading.map, relation)) {
    if (scheme === undefined) shell.schemes.delete(relation.id);
    else shell.schemes.set(relation.id, scheme);
    return;
  }
  shell.schemes.delete(relation.id);
  if (scheme !== relation.scheme) shell.editing.perform(setScheme, { of: relation.id, to: scheme });
}

/** A step with the parts that its premises play: as the map says, or as was said in this session of a step that may not be changed. */
export const castOf = ({ shell }: Stage, relation: Relation): Relation => {
  const roles = shell.parts.get(relation.id) ?? relation.roles;
  return { ...relation, ...(roles && { roles }) };
};

/** Says which premise plays a part, none where it is ''. */
export function cast(stage: Stage, relation: Relation, role: string, premise: Id | ''): void {
  const others = Object.entries(castOf(stage, relation).roles ?? {}).filter(
    ([one, part]) => one !== premise && part !== role,
  );
  const to = Object.fromEntries(premise === '' ? others : [...others, [premise, role]]);
  const { shell, reading } = stage;
  if (lockedLayerOf(reading.map, relation)) shell.parts.set(relation.id, to);
  else shell.editing.perform(setRoles, { of: relation.id, to: Object.keys(to).length > 0 ? to : undefined });
}

/** Whether anything was said of how a step argues that is not on the map. */
export const isOnlyHere = ({ shell }: Stage, { id }: Relation): boolean =>
  shell.schemes.has(id) || shell.parts.has(id);

/** Begins the answer that a question asks for, where it belongs: against a premise, the conclusion, or the step. */
export function startAnswer(
  stage: Stage,
  relation: Relation,
  scheme: Scheme,
  question: CriticalQuestion,
): void {
  const { kind, of: to } = doubtedBy(castOf(stage, relation), scheme, question);
  const command = kind === 'step' ? addUndercut : addCounterClaim;
  const tags = [tagOf(scheme, question, relation)];
  begin(stage, () =>
    stage.shell.editing.write(command, (text) => ({ to, text, tags }), {
      stem: question.begins,
      ...(kind === 'statement' && { at: to }),
    }),
  );
}

/** The questions of a step that an attack on the map answers already. */
export function answered(map: ArgumentMap, scheme: Scheme, relation: Relation): ReadonlySet<string> {
  const ends = new Set([relation.id, relation.target, ...(relation.premises ?? [])]);
  const tags = [...map.relations.values()]
    .filter(({ target }) => target !== undefined && ends.has(target))
    .flatMap((attack) => attack.tags ?? []);
  return new Set(
    scheme.questions
      .filter((question) => tags.includes(tagOf(scheme, question, relation)))
      .map(({ id }) => id),
  );
}

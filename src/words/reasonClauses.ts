import type { Explanation, Step } from '../evaluate/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { counted } from './argument.ts';
import { all } from './panels.ts';
import { speakerNames, type SpeakerNames } from './speakers.ts';
import { standingWords } from './weighing.ts';

type Of<Kind extends Step['ground']['kind']> = Extract<Step['ground'], { readonly kind: Kind }>;

/** Why each step of an explanation stands as it does, as a part of a sentence. */
export interface Clauses {
  /** With “it”, or “the step”, for what it is about. */
  readonly clause: (step: Step) => string;
  /** With its name, as a fact by itself: “… stands against “…””. */
  readonly fact: (step: Step) => string;
}

export function clausesOf(map: ArgumentMap, { names }: Explanation): Clauses {
  const speakers = speakerNames(map, names);
  const said = (it: string, { node, ground }: Step): string => {
    switch (ground.kind) {
      case 'supposed':
        return 'this is supposed, whatever the map says';
      case 'carries':
        return carries(speakers, it, node, ground);
      case 'hit':
        return `${speakers.speech(ground.by)} stands against ${it}`;
      case 'need':
        return `${itsPremise(speakers, it, ground.by)} fails`;
      case 'reasons':
        return fails(speakers, it, node, ground);
      case 'circle':
        return circle(speakers, it, node, ground);
      case 'rival':
        return `${speakers.speech(ground.by)} also stands and ${against(speakers, ground.by)} ${it}${andOthers(ground.others, 'objection')}, and nothing in this map settles which prevails`;
      case 'loop':
        return loop(speakers, it, node, ground);
      case 'depends':
        return depends(speakers, it, node, ground);
    }
  };
  return {
    clause: (step) => said(speakers.isStatement(step.node) ? 'it' : 'the step', step),
    fact(step) {
      const name = speakers.name(step.node);
      return step.ground.kind === 'supposed'
        ? `${name} is ${standingWords[step.standing]}`
        : said(name, step);
    },
  };
}

const itsPremise = ({ speech }: SpeakerNames, it: string, premise: number) =>
  it === 'the step' ? `its premise ${speech(premise)}` : `the premise ${speech(premise)} of ${it}`;

/** That others of its kind do so as well. */
const andOthers = (others: number, what: string): string =>
  others === 0 ? '' : `, as ${others === 1 ? 'does' : 'do'} ${counted(others, `other ${what}`)}`;

const against = ({ relation }: SpeakerNames, by: number) =>
  relation(by)?.kind === 'contradiction' ? 'contradicts' : 'speaks against';

function carries(
  { isStatement, speech, relation }: SpeakerNames,
  it: string,
  node: number,
  { needs, reason, others, failing }: Of<'carries'>,
): string {
  const objections = [...new Set(failing.map(speech))];
  const what = isStatement(node) || relation(node)?.kind === 'contradiction' ? 'objection' : 'undercut';
  const answered =
    objections.length === 0
      ? `nothing speaks against ${it}`
      : objections.length === 1
        ? `the ${what} ${objections[0]} doesn’t stand`
        : `${objections.length === 2 ? 'neither' : 'none'} of the ${counted(objections.length, what)} to ${it} stands`;
  const backing = reason !== undefined && needs.length > 0 ? `, backed by ${speech(reason)}` : '';
  if (needs.length > 0) return `${speech(node)} carries${backing}, and ${answered}`;
  if (reason !== undefined) return `${speech(reason)} carries${andOthers(others, 'reason')}, and ${answered}`;
  if (objections.length === 0) return `nothing is said for or against ${it} in this map`;
  return `nothing is said for ${it}, and ${answered}`;
}

function fails(
  { isStatement, speech }: SpeakerNames,
  it: string,
  node: number,
  { all: reasons }: Of<'reasons'>,
) {
  const [only, ...others] = reasons;
  const what = isStatement(node) ? 'reason for' : 'backing of';
  if (others.length === 0) return `the only ${what} ${it}, ${speech(only!)}, fails`;
  const none = others.length === 1 ? 'neither' : 'none';
  return `${none} of the ${reasons.length} ${isStatement(node) ? 'reasons for' : 'backings of'} ${it} carries`;
}

function circle(
  { isStatement, name }: SpeakerNames,
  it: string,
  node: number,
  { loop: way, failing }: Of<'circle'>,
): string {
  const start = isStatement(node) ? `every reason for ${it}` : it;
  const verbs = (verb: string) => (failing.length > 0 && isStatement(node) ? `fails or ${verb}` : verb);
  const others = way.filter((one) => isStatement(one) && one !== node).map(name);
  if (way.includes(node))
    return `${start} ${verbs('leads')} back to itself${others.length > 0 ? `, by way of ${all(others)}` : ''}`;
  const inside = others.length > 1 ? `${all(others)} rest on each other` : `${others[0]} rests on itself`;
  return `${start} ${verbs('ends')} in a circle, in which ${inside}`;
}

function loop(
  { isStatement, relation, name }: SpeakerNames,
  it: string,
  node: number,
  { loop: way }: Of<'loop'>,
): string {
  const steps = way.filter((one) => !isStatement(one));
  const isMutual =
    isStatement(node) &&
    steps.every((one) => relation(one)!.kind !== 'support') &&
    way.every((one, at) => isStatement(one) === (at % 2 === 0));
  if (isMutual && way.length === 2) return `${it} speaks against itself`;
  if (isMutual && way.length === 4) {
    const does = steps.every((one) => relation(one)!.kind === 'contradiction')
      ? 'contradict'
      : 'speak against';
    return `${it} and ${name(way[2]!)} ${does} each other, and nothing in this map settles which prevails`;
  }
  const others = way.filter((one) => one !== node);
  const statements = others.filter(isStatement);
  const hangsOn = all((statements.length > 0 ? statements : others.slice(0, 1)).map(name));
  return `whether ${it} carries hangs on ${hangsOn}, and so on itself again`;
}

function depends(speakers: SpeakerNames, it: string, node: number, { by }: Of<'depends'>): string {
  const { isStatement, relation, speech } = speakers;
  // A side of a contradiction needs that, beside its end.
  const isPremise = isStatement(by) || relation(by)!.id === relation(node)?.id;
  if (isPremise) return `${itsPremise(speakers, it, by)} is not settled`;
  const verb = relation(by)!.kind === 'support' ? 'speaks for' : against(speakers, by);
  return `${speech(by)} ${verb} ${it}, and that is not settled`;
}

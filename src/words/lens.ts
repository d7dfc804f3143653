import type { Facet, Filter, Focus, NoteKind, Side } from '../model/index.ts';
import { counted, roleWords } from './argument.ts';
import { noteKinds, pilcrow, quote, sideSentences } from './panels.ts';

/** What lies in a part of a map, in numbers, all levels counted. */
export interface Tallied {
  readonly statements: number;
  /** Steps that support or back. Linked premises are one. */
  readonly reasons: number;
  /** Steps that attack, undercut or contradict. */
  readonly counterClaims: number;
  /** Attacks among them that nothing answers. */
  readonly unanswered: number;
}

/** “5 reasons, 2 counter-claims, 1 unanswered”; the number of statements where they are other wordings only; empty where there is nothing. */
export function tallySentence({ statements, reasons, counterClaims, unanswered }: Tallied): string {
  const parts = [
    reasons > 0 && counted(reasons, 'reason'),
    counterClaims > 0 && counted(counterClaims, 'counter-claim'),
    unanswered > 0 && `${unanswered} unanswered`,
  ].filter(Boolean);
  if (parts.length === 0 && statements > 0) return counted(statements, 'statement');
  return parts.join(', ');
}

/** What a focus leaves to be seen: “Only the branch under “…””. The name is that of the statement it is of. */
export function focusSentence({ kind, of, links = 2 }: Focus, name: string): string {
  const named = quote(name);
  switch (kind) {
    case 'near':
      return `Only what lies within ${counted(links, 'link')} of ${named}`;
    case 'chain':
      return `Only the way from ${named} to the thesis`;
    case 'reasons':
      return `Only the reasons for ${named}`;
    case 'objections':
      return `Only what tells against ${named}`;
    case 'branch':
      return `Only the branch under ${named}`;
    case 'unanswered':
      return `Only objections that nothing answers${of === undefined ? '' : `, in the branch under ${named}`}`;
  }
}

/** What the records that a filter names are called. */
export interface LensNames {
  readonly layer: (id: string) => string;
  readonly scheme: (id: string) => string;
  /** What sides are taken on; the motion where absent. */
  readonly question?: 'motion' | 'thesis';
}

/** “Only statements of Critics or You, that are counter-claims or undercuts, tagged “law”, said in ¶3 or ¶4”. */
export function filterSentence(filter: Filter, names: LensNames): string {
  const {
    layers = [],
    roles = [],
    tags = [],
    notes = [],
    sides = [],
    paragraphs = [],
    schemes = [],
  } = filter;
  const parts = [
    layers.length > 0 && `of ${either(layers.map(names.layer))}`,
    roles.length > 0 && `that are ${either(roles.map((role) => `${roleWords[role].toLowerCase()}s`))}`,
    tags.length > 0 && `tagged ${either(tags.map(quote))}`,
    notes.length > 0 && `with ${either(notes.map((kind) => aNote[kind]))}`,
    sides.length > 0 && `that ${sided(sides, `the ${names.question ?? 'motion'}`)}`,
    paragraphs.length > 0 && `said in ${either(paragraphs.map((number) => pilcrow([number])))}`,
    schemes.length > 0 && `used in a step by ${either(schemes.map((id) => quote(names.scheme(id))))}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'All statements' : `Only statements ${parts.join(', ')}`;
}

/** “a, b or c”. */
const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;

const aNote: Readonly<Record<NoteKind, string>> = {
  comment: 'a comment',
  'fact-check': 'a fact check',
  question: 'a question',
  definition: 'a definition',
  fallacy: 'a possible fallacy',
};

const sideVerbs: Readonly<Record<Side, (question: string) => string>> = {
  for: (question) => `speak for ${question}`,
  against: (question) => `tell against ${question}`,
  both: (question) => `tell both ways on ${question}`,
  neither: (question) => `do not bear on ${question}`,
};

/** The question is named once; then it is “it”. */
const sided = (sides: readonly Side[], question: string): string =>
  either(sides.map((side, at) => sideVerbs[side](at === 0 ? question : 'it')));

/** “34 of 120 statements; 86 left out”; only their number where all are shown. */
export const leftOutSentence = (shown: number, of: number): string =>
  shown === of ? counted(of, 'statement') : `${shown} of ${counted(of, 'statement')}; ${of - shown} left out`;

/** What each facet of a filter is called. */
export const facetWords: Readonly<Record<Facet, string>> = {
  layers: 'Whose words',
  roles: 'Role',
  tags: 'Tag',
  notes: 'Notes',
  sides: 'Side',
  paragraphs: 'Paragraph',
  schemes: 'Scheme',
};

type Called = (value: never, names: LensNames) => string;

const valueWords = {
  layers: (id: string, { layer }: LensNames) => layer(id),
  roles: (role: keyof typeof roleWords) => roleWords[role],
  tags: (tag: string) => tag,
  notes: (kind: NoteKind) => noteKinds[kind],
  sides: (side: Side) => `${sideSentences[side].charAt(0).toUpperCase()}${sideSentences[side].slice(1)}`,
  paragraphs: (number: number) => pilcrow([number]),
  schemes: (id: string, { scheme }: LensNames) => scheme(id),
} as const satisfies Readonly<Record<Facet, Called>>;

/** What a value of a facet is called where it can be chosen. */
export const facetValueWords = (facet: Facet, value: string | number, names: LensNames): string =>
  (valueWords[facet] as (value: string | number, names: LensNames) => string)(value, names);

/** What is said aloud when more or less is shown. */
export const lensWords = {
  /** `deeper`: some of it is under what is seen now. */
  opened: (what: Tallied, deeper: boolean) =>
    what.statements === 0
      ? 'Opened.'
      : `Opened: ${tallySentence(what)}${deeper ? ', all levels counted' : ''}.`,
  closed: (what: Tallied) => (what.statements === 0 ? 'Closed.' : `Closed; it holds ${tallySentence(what)}.`),
  toDepth: (depth: number) => `Open to level ${depth}.`,
  allOpen: 'Everything is open.',
  allClosed: 'Closed to the main lines.',
  layerShown: (title: string) => `Shown: ${title}.`,
  layerHidden: (title: string) => `Hidden: ${title}.`,
  allLayers: 'Every layer is shown.',
  lifted: 'Everything is shown again.',
  noSteps: 'No step leads from or to this statement.',
} as const;

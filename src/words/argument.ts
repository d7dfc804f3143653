import type {
  AttackManner,
  Certainty,
  LayerRole,
  LinkRole,
  Manner,
  RelationKind,
  StatementKind,
  Verdict,
} from '../model/index.ts';

/** What a card is called. */
export const roleWords: Readonly<Record<LinkRole | 'thesis' | 'motion' | 'conclusion', string>> = {
  thesis: 'Thesis',
  motion: 'Motion',
  conclusion: 'Conclusion',
  root: 'Conclusion',
  claim: 'Reason',
  premise: 'Premise',
  backing: 'Backing',
  'counter-claim': 'Counter-claim',
  rebuttal: 'Rebuttal',
  undercut: 'Undercut',
  alternative: 'Other wording',
};

/** The word on the line above a card. */
export const mannerWords: Readonly<Record<Manner, string>> = {
  because: 'because',
  but: 'but',
  undercut: 'undercut',
  backing: 'backed by',
  same: 'same as',
  opposite: 'contradicts',
};

/** How a card hangs under another, in a sentence's middle: “… supports X”. */
export const mannerVerbs: Readonly<Record<Manner, string>> = {
  because: 'supports',
  but: 'tells against',
  undercut: 'undercuts the step to',
  backing: 'backs the step to',
  same: 'says the same as',
  opposite: 'contradicts',
};

export const relationWords: Readonly<Record<RelationKind, string>> = {
  support: 'supports',
  attack: 'attacks',
  contradiction: 'contradicts',
  equivalence: 'is equivalent to',
  rephrase: 'rephrases',
  preference: 'is preferred to',
};

export const attackWords: Readonly<Record<AttackManner, string>> = {
  rebuts: 'rebuts',
  undermines: 'undermines',
  undercuts: 'undercuts',
};

/** Whose words something is, where a badge has no room for the layer's title. */
export const layerWords: Readonly<Record<LayerRole, string>> = {
  source: 'The text',
  analyst: 'Not in the text',
  critic: 'Critics',
  defender: 'A defender',
  reader: 'You',
};

/** Whose link it is, where a statement is tied to another by others than those who say it. */
export const linkedBy: Readonly<Record<LayerRole, string>> = {
  source: 'linked by the text',
  analyst: 'link not in the text',
  critic: 'linked by critics',
  defender: 'linked by a defender',
  reader: 'linked by you',
};

export const kindWords: Readonly<Record<StatementKind, string>> = {
  fact: 'fact',
  value: 'value',
  policy: 'policy',
  forecast: 'forecast',
  reported: 'reported',
};

/** Verdicts are what sources say, not what is so. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  'bears-out': 'borne out by sources',
  disputed: 'disputed',
  contradicted: 'contradicted by sources',
  unchecked: 'unchecked',
};

export const certaintyWords: Readonly<Record<Certainty, string>> = {
  established: 'well established',
  probable: 'probable',
  uncertain: 'uncertain',
};

/** “1 reason”, “2 reasons”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

import type { StrengthSemanticsName } from '../evaluate/index.ts';

/** What each way in which strengths come about is called, after those who described it. */
export const strengthSemanticsWords: Readonly<Record<StrengthSemanticsName, string>> = {
  'quadratic-energy': 'Quadratic Energy (Potyka 2018)',
  'df-quad': 'DF-QuAD (Rago and others 2016)',
  'squared-df-quad': 'Squared DF-QuAD',
  'euler-based': 'Euler-based (Amgoud and Ben-Naim 2018)',
  'euler-based-top': 'Euler-based, strongest only',
  'h-categorizer': 'h-categorizer, objections only (Besnard and Hunter 2001)',
};

/** What is said where strengths are shown. */
export const strengthWords = {
  views: 'What is shown',
  standing: 'How all stands',
  strength: 'How strong it is',
  lead: 'How strong each statement is, from 0 to 100: begun with how far it is believed by itself (50 where nobody says), raised by its reasons and lowered by what speaks against it. This is another view; it says nothing of what carries and what is challenged.',
  /** By what strengths were worked out, given what counted. */
  goesBy: (semantics: StrengthSemanticsName, counted: string) =>
    `${strengthSemanticsWords[semantics]}. ${counted}`,
  earlier: 'worked out before the last change',
  areEarlier: 'These are of before the last change.',
  of: (percent: number) => `strength ${String(percent)} of 100`,
  unsettled: 'did not settle',
  someUnsettled:
    'Some strengths did not settle: where reasons lead in circles they go up and down for ever. They are shown as they were last.',
  ranking: 'The strongest first',
  believed: 'How far it is believed by itself',
  believedAs: (percent: number) => `${String(percent)} of 100`,
  byMap: 'Go by the map',
  supposed: 'It is supposed: what it is believed changes nothing.',
  advanced: 'Advanced',
  semantics: 'How strengths come about',
  sensitivity: (isThesis: boolean) =>
    `What moves ${isThesis ? 'the thesis' : 'the statement asked about'} most`,
  sensitivityHelp:
    'By how much its strength would change: with a small change of how far a statement is believed (slope), without the statement (loss), and on average over all orders in which all could have been said (share).',
  statement: 'Statement',
  slope: 'slope',
  loss: 'loss',
  share: 'share',
  exact: 'Shares are exact.',
  sampled: 'Shares are estimated from samples; ± is their standard error.',
} as const;

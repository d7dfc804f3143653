/**
 * All that a sheet may say beside the map's own words: each `{}` is filled with words of the map, in order. Sheets say nothing that is neither here nor there, so that nothing in them is made up.
 */
export const phrases = {
  // What is debated.
  resolved: 'Resolved: {}',
  thisHouse: 'This House believes: {}',
  theQuestion: 'The question: {}',

  // Headings of parts.
  overridingMessage: 'The one message',
  keyMessages: 'Three points',
  bridges: 'Bridges',
  hostileQuestions: 'Hostile questions',
  definitions: 'Definitions',
  framework: 'Framework',
  opening: 'Opening',
  worstAttacks: 'The attacks that hurt most',
  questionsToAsk: 'Ask them',
  atHand: 'At hand',
  safeToConcede: 'Safe to concede',
  dontConcede: 'Don’t concede',
  uncited: 'Nothing to cite for these',
  closing: 'In the end',
  speaker: '{}: {}',
  stance: 'Stance',
  context: 'Context',
  value: 'Value:',
  criterion: 'Criterion:',
  plan: 'Plan:',
  answersToTheirCase: 'Answers to their case',
  ourContention: 'On our contention: {}',
  elsewhere: 'On what else we say',

  // What stands before a line.
  contentionLabel: '{}.',
  theirReason: 'Because:',
  theySay: 'They say:',
  weigh: 'Weigh:',
  because: 'Because:',
  since: 'And:',
  shownBy: 'Which shows in this:',
  matters: 'This matters because:',
  weAnswer: 'We answer:',
  clash: 'Clash:',
  issue: 'Issue {}:',
  theirCase: 'Their case:',
  whatOf: 'What do you say to this: {}',
  aNumber: 'A number:',
  anExample: 'An example:',
  aQuote: 'In their words:',
  answerDenial: '{}. Not true –',
  answerUndercut: '{}. Doesn’t follow –',
  answerTurn: '{}. Turn –',
  answerMitigation: '{}. Less than they say –',
  answerOutweighing: '{}. Outweighed –',
  answerNonUnique: '{}. So either way –',
  answerReason: '{}. A reason of theirs doesn’t hold –',
  answerReasonUndercut: '{}. A reason of theirs doesn’t lead there –',
  shortOnTime: 'Short on time: {}',
  atLabel: 'AT:',
  blockSpeech: 'One block',

  // An interview.
  bridgeWhatMatters: 'What matters here is this: {}',
  bridgeLookAt: 'Let us look at what is at stake: {}',
  bridgeFair: 'That is a fair question, and the answer starts here: {}',
  hostileSays: 'Others say: {} What do you answer?',
  hostileFollows: 'Suppose all of that. Others say: {} Does what you conclude still follow?',
  bridgeTo: 'Bridge to: {}',
  youSay: 'You say:',
  answerSpeech: 'One answer',

  // Why something stands where it does.
  whyCarries: 'carries in this map',
  whyContested: 'contested in this map',
  whyAnswered: 'does not carry in this map',
  whyUnanswered: '{} unanswered against it',
  whyShared: 'rests on what an earlier one rests on',
  whyDamage: 'unanswered, and the motion would stand otherwise',
  whyStands: 'unanswered in this map',
  whyMet: 'answered in this map',

  // What a map lacks.
  gapNoMotion: 'The map names no motion: its thesis is taken for it.',
  gapOneContention: 'The map gives this side one argument of its own; a case has two or three.',
  gapNoCase: 'The map gives the other side no argument of its own.',
  gapOnlyAnswers: 'The map gives this side no argument of its own, only answers to the other side’s.',
  gapNoAnswer: 'Nothing in the map answers this: {}',
  gapAnswersFail: 'What answers this does not stand in the map: {}',
  gapNoCard: 'No evidence in the map: {}',
  gapLongTag: 'Too long for a tag, and it has no short form: {}',
  gapNoDefinition: 'No note defines the words of the motion.',

  // Blanks: what the map does not hold.
  fillImpact: 'why it matters: how much, how likely, how soon',
  fillWeighing: 'why this outweighs what they say: magnitude, likelihood, time',
  fillDefinition: 'what the words of the motion mean',
  fillFramework: 'by what the judge should decide',
  fillAnswer: 'an answer: the map has none',
  fillValue: 'the value that matters most here',
  fillCriterion: 'the criterion by which one sees that it is served',
  fillPlan: 'what is to be done, by whom, with what',
  fillStance: 'your stance, in a sentence: what you would do, or why nothing of the kind',
  fillContext: 'what the audience has to know first',
  fillReply: 'why you won the clashes above: one sentence each',
  fillMessage: 'the one thing you want to be remembered by',
  fillNumber: 'one number',
  fillQuote: 'a quotation of one sentence, with who said it and when',
  fillExample: 'one example',
} as const;

export type PhraseName = keyof typeof phrases;

/** A phrase with words of the map filled in. Throws where it has more or fewer places than there are words. */
export function phrase(name: PhraseName, ...filled: readonly string[]): string {
  const parts = phrases[name].split('{}');
  if (parts.length !== filled.length + 1)
    throw new Error(`“${name}” takes ${parts.length - 1} fillings, not ${filled.length}`);
  return parts.map((part, at) => part + (filled[at] ?? '')).join('');
}

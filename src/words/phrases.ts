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
  contention: 'Contention {}: {}',
  definitions: 'Definitions',
  framework: 'Framework',
  theyWillSay: 'They will say',
  answersToTheirCase: 'Answers to their case',
  answersToTheirAnswers: 'Answers to what they say against us',
  at: 'AT: {}',
  frontline: 'Frontline: {}',

  // What stands before a line.
  theySay: 'They say:',
  inShort: 'Short on time:',
  weigh: 'Weigh:',
  because: 'Because:',
  since: 'And:',
  matters: 'This matters because:',
  preempt: 'They will say:',
  weAnswer: 'We answer:',
  answerDenial: '{}. Not true –',
  answerUndercut: '{}. Doesn’t follow –',
  answerTurn: '{}. Turn –',
  answerMitigation: '{}. Less than they say –',
  answerOutweighing: '{}. Outweighed –',
  answerNonUnique: '{}. So either way –',
  answerReason: '{}. Their reason fails –',

  // An interview.
  bridgeWhatMatters: 'What matters here is this: {}',
  bridgeLookAt: 'Let us look at what is at stake: {}',
  bridgeFair: 'That is a fair question, and the answer starts here: {}',
  hostileIsntIt: 'Is it not so that {}',
  hostileCritics: 'Your critics say: {} What do you answer?',

  // Blanks: what the map does not hold.
  fillImpact: 'why it matters: how much, how likely, how soon',
  fillWeighing: 'why this outweighs what they say: magnitude, likelihood, time',
  fillDefinition: 'what the words of the motion mean',
  fillFramework: 'by what the judge should decide',
  fillAnswer: 'an answer: the map has none',
  fillMessage: 'the one thing you want to be remembered by',
  fillNumber: 'one number',
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

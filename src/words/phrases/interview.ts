/** What the interview’s sheet says. */
export const interviewPhrases = {
  bridgeWhatMatters: 'What matters here is this: {}',
  bridgeLookAt: 'Let us look at what is at stake: {}',
  bridgeFair: 'That is a fair question, and the answer starts here: {}',
  hostileSays: 'Others say: {} What do you answer?',
  hostileFollows: 'Others say: {} Doesn’t that undo your argument?',
  bridgeTo: 'Bridge to: {}',
  youSay: 'You say:',
  answerSpeech: 'One answer',
} as const;

/** What the interview’s sheet says. */
export const interviewPhrases = {
  messageAgainst: 'We say no to this: {}',
  bridgeWhatMatters: 'What matters here is this: {}',
  bridgeLookAt: 'Let us look at what is at stake: {}',
  bridgeFair: 'That is a fair question, and the answer starts here: {}',
  hostileArgues: 'Your critics make this case: {} What do you tell them?',
  hostileSays: 'Let me put this to you: {} Isn’t that right?',
  hostileFollows: 'Even if all that is so: {} Doesn’t that undo your argument?',
  bridgeTo: 'Bridge to: {}',
  youSay: 'You say:',
  guestAt: 'They may say:',
  guestWeigh: 'What matters more:',
  guestExtend: 'Bring up:',
  guestTurn: '{}. It cuts the other way –',
  answerSpeech: 'One answer',
} as const;

/** What a map lacks. */
export const gapPhrases = {
  gapNoMotion: 'The map names no motion: its thesis is taken for it.',
  gapOneContention: 'The map gives this side one argument of its own; a case has two or three.',
  gapNoCase: 'The map gives the other side no argument of its own.',
  gapNothingYet: 'The map says nothing for this side yet.',
  gapOnlyAnswers: 'The map gives this side no argument of its own, only answers to the other side’s.',
  gapLayer: 'This layer does not count here, and may have more: {}',
  gapNoAnswer: 'Nothing in the map answers this: {}',
  gapAnswersFail: 'What answers this does not stand in the map: {}',
  gapNoCard: 'No evidence in the map: {}',
  gapLongTag: 'Too long for a tag, and it has no short form: {}',
  gapNoDefinition: 'No note defines the words of the motion.',
} as const;

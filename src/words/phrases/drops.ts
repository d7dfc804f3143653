/** What the check of what is unanswered says. */
export const dropPhrases = {
  answersDue: 'When an answer is due',
  answerDue: '{}: answered at the latest in {}',
  unansweredByYou: 'Unanswered by you',
  halfAnswered: 'Half answered',
  exposed: 'Premises of yours without evidence',
  unansweredByThem: 'Unanswered by them',
  noneOfThese: 'None in this map.',
  theirArgument: 'Their argument:',
  against: 'Against “{}”:',
  againstStep: 'Against what you conclude from “{}”:',
  extend: 'Extend:',
  inFull: 'In full:',
  whyAgainst: 'against “{}”',
  whyAgainstStep: 'against what they conclude from “{}”',
  whyAnswersFail: 'what answers it does not stand in this map',
  whyOnlyConclusion: 'only what they conclude is met; not why: {}',
} as const;

/** Why something stands where it does, in a word. */
export const whyPhrases = {
  whyCarries: 'carries in this map',
  whyContested: 'contested in this map',
  whyAnswered: 'does not carry in this map',
  whyUnanswered: '{} unanswered against it',
  whyShared: 'rests on what an earlier one rests on',
  whyDamage: 'stands, and the motion would stand otherwise without it',
  whyNoAnswer: 'unanswered',
  whyStands: 'stands in this map, whatever answers it',
  whyOpen: 'contested in this map',
  whyMet: 'does not stand in this map',
  whyCentral: 'all they say leads to this',
  whyChecked: 'a fact-check contradicts part of it',
  whyDeeper: 'not said by the opening team; it backs “{}”',
  whyTwoIssues: 'not for length: the last speeches come down to two issues',
  whyTwoOfThese: 'not for length: two such lines are enough there',
} as const;

/** Blanks: what the map does not hold. */
export const blankPhrases = {
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
  fillReply: 'why the clashes above go your way: one sentence each',
  fillExtension: 'what you add that the opening team did not say',
  fillMessage: 'the one thing you want to be remembered by',
  fillNumber: 'one number',
  fillQuote: 'a quotation of one sentence, with who said it and when',
  fillExample: 'one example',
} as const;

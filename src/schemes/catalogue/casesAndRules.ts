import type { SchemeFamily } from '../scheme.ts';

export const casesAndRules: SchemeFamily = {
  name: 'Cases and rules',
  schemes: [
    {
      id: 'argument-from-analogy',
      name: 'It is like another case',
      known: 'argument from analogy',
      also: 'parallel comparison similar',
      premises: [
        { role: 'case', says: 'In another case something was so, or was right.' },
        { role: 'similar', says: 'This case is like that one.' },
      ],
      conclusion: 'It is so, or is right, in this case.',
      example: 'The last flood was held by sandbags; this one is like it; so sandbags will hold it.',
      questions: [
        {
          id: 'different',
          asks: 'In what that matters do the two differ?',
          doubts: 'premise',
          role: 'similar',
          begins: 'The two differ in what matters: ',
        },
        {
          id: 'case',
          asks: 'Was it so in the other case?',
          doubts: 'premise',
          role: 'case',
          begins: 'In the other case it was not so: ',
        },
        {
          id: 'counter-case',
          asks: 'Is there a case as much like it where it was otherwise?',
          doubts: 'conclusion',
          begins: 'In a case as much like it, it was otherwise: ',
        },
      ],
    },
    {
      id: 'precedent',
      name: 'It was decided so before',
      known: 'argument from precedent',
      also: 'before earlier history',
      premises: [
        { role: 'case', says: 'An earlier case was decided in a certain way.' },
        { role: 'similar', says: 'This case is of the same kind.' },
        { role: 'alike', says: 'Like cases are to be decided alike.', unsaid: true },
      ],
      conclusion: 'This case should be decided in the same way.',
      example: 'Last year’s late entries were let in; so these should be.',
      questions: [
        {
          id: 'kind',
          asks: 'Is it of the same kind?',
          doubts: 'premise',
          role: 'similar',
          begins: 'This is another kind of case: ',
        },
        {
          id: 'right',
          asks: 'Was the earlier case decided rightly?',
          doubts: 'step',
          begins: 'The earlier decision is no model: ',
        },
        {
          id: 'newer',
          asks: 'Has it been decided otherwise since?',
          doubts: 'conclusion',
          begins: 'It has been decided otherwise since: ',
        },
      ],
    },
    {
      id: 'example',
      name: 'Here is an example of it',
      known: 'argument from example',
      also: 'instance case generalisation generalization anecdote',
      premises: [
        { role: 'instance', says: 'In one case it is so.' },
        { role: 'typical', says: 'That case is typical.', unsaid: true },
      ],
      conclusion: 'It is generally so.',
      example: 'The baker lets every apprentice go; so bakers do.',
      questions: [
        {
          id: 'typical',
          asks: 'Is the case typical?',
          doubts: 'premise',
          role: 'typical',
          begins: 'That case is not typical: ',
        },
        {
          id: 'true',
          asks: 'Is it so in that case?',
          doubts: 'premise',
          role: 'instance',
          begins: 'In that case it is not so: ',
        },
        {
          id: 'counter',
          asks: 'Are there cases where it is not so?',
          doubts: 'conclusion',
          begins: 'There are cases where it is not so: ',
        },
      ],
    },
    {
      id: 'established-rule',
      name: 'The rule says so',
      known: 'argument from an established rule',
      also: 'law duty norm principle',
      premises: [
        { role: 'rule', says: 'There is a rule for such cases.' },
        { role: 'case', says: 'This is such a case.' },
      ],
      conclusion: 'What the rule says is to be done.',
      example: 'Dogs are kept on a lead here; this is a dog; so it is kept on a lead.',
      questions: [
        {
          id: 'applies',
          asks: 'Does the rule cover this case?',
          doubts: 'premise',
          role: 'case',
          begins: 'The rule does not cover this: ',
        },
        {
          id: 'exception',
          asks: 'Is there an exception, or a rule that goes before?',
          doubts: 'step',
          begins: 'Here another rule goes before: ',
        },
        {
          id: 'valid',
          asks: 'Is there such a rule, and does it hold?',
          doubts: 'premise',
          role: 'rule',
          begins: 'There is no such rule: ',
        },
      ],
    },
    {
      id: 'exception',
      name: 'This is an exception',
      known: 'argument from an exceptional case',
      also: 'special case',
      premises: [
        { role: 'rule', says: 'In general a rule holds.' },
        { role: 'special', says: 'This case is of a special kind.' },
      ],
      conclusion: 'Here the rule need not be kept.',
      example: 'Nobody parks there; but an ambulance may.',
      questions: [
        {
          id: 'recognised',
          asks: 'Is that an exception anyone has granted?',
          doubts: 'step',
          begins: 'That is no ground for an exception: ',
        },
        {
          id: 'special',
          asks: 'Is this case of that kind?',
          doubts: 'premise',
          role: 'special',
          begins: 'Nothing is special here: ',
        },
      ],
    },
    {
      id: 'verbal-classification',
      name: 'It falls under that word',
      known: 'argument from verbal classification',
      also: 'definition label word meaning',
      premises: [
        { role: 'property', says: 'Something has a certain feature.' },
        { role: 'class', says: 'What has that feature is of a certain kind.', unsaid: true },
      ],
      conclusion: 'It is of that kind.',
      example: 'It has wheels and an engine; so it is a vehicle.',
      questions: [
        {
          id: 'has',
          asks: 'Has it that feature?',
          doubts: 'premise',
          role: 'property',
          begins: 'It has no such feature: ',
        },
        {
          id: 'definition',
          asks: 'Does the word mean that, or is it being stretched?',
          doubts: 'premise',
          role: 'class',
          begins: 'The word does not mean that: ',
        },
      ],
    },
  ],
};

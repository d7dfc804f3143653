import type { SchemeFamily } from '../scheme.ts';

export const whatCausesWhat: SchemeFamily = {
  name: 'What causes what',
  schemes: [
    {
      id: 'cause-to-effect',
      name: 'This will bring that about',
      known: 'argument from cause to effect',
      also: 'forecast prediction',
      premises: [
        { role: 'law', says: 'Where the one thing happens, the other generally follows.' },
        { role: 'cause', says: 'The one thing happens, or will happen.' },
      ],
      conclusion: 'The other will follow.',
      example: 'Frost splits the pipes; tonight there is frost; so the pipes will split.',
      questions: [
        {
          id: 'strength',
          asks: 'How often does it follow?',
          doubts: 'premise',
          role: 'law',
          begins: 'It seldom follows: ',
        },
        {
          id: 'happens',
          asks: 'Does the cause happen?',
          doubts: 'premise',
          role: 'cause',
          begins: 'The cause is missing: ',
        },
        {
          id: 'interference',
          asks: 'Does something else get in the way?',
          doubts: 'step',
          begins: 'Something else gets in the way: ',
        },
      ],
    },
    {
      id: 'correlation-to-cause',
      name: 'They go together, so one causes the other',
      known: 'argument from correlation to cause',
      also: 'statistics post hoc coincidence',
      premises: [
        { role: 'correlation', says: 'Two things go together.' },
        {
          role: 'mechanism',
          says: 'There is a way in which the one could bring the other about.',
          unsaid: true,
        },
      ],
      conclusion: 'The one causes the other.',
      example: 'Since the school got its garden, marks are better; so the garden makes them better.',
      questions: [
        {
          id: 'correlated',
          asks: 'Do they go together, and how often?',
          doubts: 'premise',
          role: 'correlation',
          begins: 'They do not go together: ',
        },
        {
          id: 'chance',
          asks: 'Could it be chance?',
          doubts: 'step',
          begins: 'That may be chance: ',
        },
        {
          id: 'third',
          asks: 'Could something else cause both?',
          doubts: 'step',
          begins: 'Something else could cause both: ',
        },
        {
          id: 'reverse',
          asks: 'Could it be the other way about?',
          doubts: 'step',
          begins: 'It could be the other way about: ',
        },
      ],
    },
    {
      id: 'sign',
      name: 'This is a sign of that',
      known: 'argument from sign',
      also: 'symptom indication clue',
      premises: [
        { role: 'sign', says: 'Something is seen.' },
        { role: 'meaning', says: 'It generally is a sign of something else.', unsaid: true },
      ],
      conclusion: 'The other thing is so.',
      example: 'The windows are dark; so nobody is at home.',
      questions: [
        {
          id: 'reliable',
          asks: 'How surely does the one show the other?',
          doubts: 'premise',
          role: 'meaning',
          begins: 'That shows little: ',
        },
        {
          id: 'otherwise',
          asks: 'Could something else account for it better?',
          doubts: 'step',
          begins: 'Something else accounts for it as well: ',
        },
        {
          id: 'seen',
          asks: 'Is it there?',
          doubts: 'premise',
          role: 'sign',
          begins: 'That is not what is seen: ',
        },
      ],
    },
    {
      id: 'abduction',
      name: 'It is the best explanation',
      known: 'abductive argument; inference to the best explanation',
      also: 'explanation motive',
      premises: [
        { role: 'observation', says: 'Something is found that wants explaining.' },
        { role: 'explanation', says: 'A hypothesis explains it.' },
        { role: 'best', says: 'No other explanation does so as well.', unsaid: true },
      ],
      conclusion: 'The hypothesis is likely to be so.',
      example: 'Feathers by the hutch, a gap in the fence: a fox has been here.',
      questions: [
        {
          id: 'better',
          asks: 'Is there a better explanation?',
          doubts: 'premise',
          role: 'best',
          begins: 'There is a better explanation: ',
        },
        {
          id: 'explains',
          asks: 'Does it explain what was found?',
          doubts: 'premise',
          role: 'explanation',
          begins: 'That does not explain it: ',
        },
        {
          id: 'sought',
          asks: 'Has anyone looked far enough to conclude?',
          doubts: 'step',
          begins: 'It is too early to conclude: ',
        },
      ],
    },
    {
      id: 'sample',
      name: 'Some of them are so, so all are',
      known: 'argument from a sample to a population',
      also: 'survey poll many most majority generalisation generalization statistics bias',
      premises: [
        { role: 'sample', says: 'Some that were looked at are so, or most of them are.' },
        { role: 'typical', says: 'Those are like the rest.', unsaid: true },
      ],
      conclusion: 'The others are likely to be so too.',
      example: 'Of a hundred readers who answered, seventy want it; so most readers want it.',
      questions: [
        {
          id: 'enough',
          asks: 'Were enough looked at?',
          doubts: 'step',
          begins: 'Too few were looked at: ',
        },
        {
          id: 'typical',
          asks: 'Are they like the rest?',
          doubts: 'premise',
          role: 'typical',
          begins: 'They are not like the rest: ',
        },
        {
          id: 'found',
          asks: 'Is that what was found?',
          doubts: 'premise',
          role: 'sample',
          begins: 'That is not what was found: ',
        },
      ],
    },
    {
      id: 'ignorance',
      name: 'We would know if it were otherwise',
      known: 'argument from ignorance; from lack of evidence',
      also: 'absence no evidence burden of proof',
      premises: [
        { role: 'unknown', says: 'Nothing is known that speaks for it.' },
        { role: 'search', says: 'If it were so, it would be known by now.', unsaid: true },
      ],
      conclusion: 'It is likely not to be so.',
      example: 'No train is announced as cancelled; so it runs.',
      questions: [
        {
          id: 'searched',
          asks: 'How well has it been looked for?',
          doubts: 'premise',
          role: 'search',
          begins: 'It has hardly been looked for: ',
        },
        {
          id: 'burden',
          asks: 'Whose task is it to show it?',
          doubts: 'step',
          begins: 'Not knowing of it shows nothing here: ',
        },
      ],
    },
  ],
};

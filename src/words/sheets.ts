/** What is said of sheets beside what stands in them. */
export const sheetWords = {
  title: {
    interview: 'Interview',
    case: 'Case',
    blocks: 'Blocks',
    frontlines: 'Frontlines',
    'cross-ex': 'Questions',
    summary: 'Closing speeches',
    drops: 'Drop check',
    judge: 'As the judge may see it',
    brief: 'One-page brief',
    sources: 'Sources',
  },
  means: {
    interview: 'One message, three points, bridges, five hostile questions with answers',
    case: 'What you say first: your contentions, with reasons and evidence',
    blocks: 'Answers to their case, one block for each of their arguments',
    frontlines: 'Your case defended: answers to each attack on it, in the order of the flow',
    'cross-ex': 'Questions to ask, and questions they will ask you',
    summary: 'What to collapse to, extend and weigh at the end',
    drops: 'What is unanswered: by you, by them, and what you only half cover',
    judge: 'The clashes, what decides each, and what would turn it',
    brief: 'All of it on one page',
    sources: 'Where everything is from, and what is wrong with it as evidence',
  },
  /** All sheets of a debate, printed one after the other. */
  packet: 'All sheets',
  /** For whom a sheet is. */
  forWhom: (team: string, side: 'for' | 'against', debate: string) =>
    `${team} (${side === 'for' ? 'for' : 'against'} the motion), ${debate}`,
} as const;

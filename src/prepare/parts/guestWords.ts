import type { PhraseName } from '../../words/index.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** What debaters have a word of their own for, as a guest says it whom nobody judges. */
const guestWords: Partial<Readonly<Record<PhraseName, PhraseName>>> = {
  atLabel: 'guestAt',
  weigh: 'guestWeigh',
  extend: 'guestExtend',
  answerTurn: 'guestTurn',
};

/** The name of a phrase as it is worded in the format: where a host asks, in no debater’s word. */
export const wordedFor = ({ debate: { family } }: Standpoint, name: PhraseName): PhraseName =>
  family === 'interview' || family === 'panel' ? (guestWords[name] ?? name) : name;

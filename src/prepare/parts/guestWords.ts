import { hasCards } from '../../debates/index.ts';
import type { PhraseName } from '../../words/index.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** What debaters have a word of their own for, as a guest says it whom nobody judges. */
const guestWords: Partial<Readonly<Record<PhraseName, PhraseName>>> = {
  atLabel: 'guestAt',
  weigh: 'guestWeigh',
  extend: 'guestExtend',
  answerTurn: 'guestTurn',
};

/** What belongs to cards, as it is said where nobody carries any. */
const cardlessWords: Partial<Readonly<Record<PhraseName, PhraseName>>> = { atLabel: 'answersToLabel' };

/** The name of a phrase as it is worded in the format: where a host asks, in no debater’s word; where nobody carries cards, in none that belongs to these. */
export const wordedFor = ({ debate }: Standpoint, name: PhraseName): PhraseName =>
  (debate.family === 'interview' || debate.family === 'panel'
    ? guestWords
    : hasCards(debate)
      ? {}
      : cardlessWords)[name] ?? name;

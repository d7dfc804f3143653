import { expect, it } from 'vitest';
import { answeredIn, claimIn } from '../../../src/formats/blocks/headings.ts';
import { phrase, phrases, type PhraseName } from '../../../src/words/index.ts';

const CLAIM = 'Volunteers already staff four Sundays a year';

it.each<PhraseName>([
  ...(['answerDenial', 'answerUndercut', 'answerTurn', 'answerMitigation', 'answerOutweighing'] as const),
  ...([
    'answerNonUnique',
    'answerReason',
    'answerReasonUndercut',
    'answerElsewhere',
    'answerSame',
    'guestTurn',
  ] as const),
])('what a sheet of ours puts before an answer (%s) is no part of the claim that is read back', (label) => {
  const before = phrase(label, ...(phrases[label].includes('{}') ? ['3'] : []));
  expect(claimIn(`${before} ${CLAIM}`).claim).toBe(CLAIM);
});

it.each<PhraseName>(['atLabel', 'answersToLabel', 'guestAt'])(
  'a block of ours (%s) is read back as an answer to what it is against',
  (label) => {
    expect(answeredIn(`${phrase(label)} ${CLAIM}`)).toBe(CLAIM);
  },
);

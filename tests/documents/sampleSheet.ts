import type { Line, LineRole, Mark, Part, Sheet } from '../../src/prepare/index.ts';

/** Sheets for tests, about something we made up: whether the library of a town should open on Sundays. */

let keys = 0;

/** A line of a sheet; what is not said of it is as plain as can be. */
export const line = (role: LineRole, text: string, more: Partial<Line> = {}): Line => ({
  key: `k${(keys += 1)}`,
  role,
  text,
  from: role === 'blank' ? { kind: 'blank' } : { kind: 'statement', id: 's1' },
  marks: [],
  ...more,
});

export const part = (
  heading: string,
  lines: readonly Line[] = [],
  parts: readonly Part[] = [],
  more: Partial<Part> = {},
): Part => ({ key: `k${(keys += 1)}`, heading: line('remark', heading), lines, parts, ...more });

export const emptySheet: Sheet = {
  kind: 'blocks',
  title: 'Sundays at the library',
  motion: 'Resolved: The town library should open on Sundays.',
  side: 'For the motion, Public Forum',
  goesBy: 'Counted: The text, Critics.',
  parts: [],
  leftOut: [],
  gaps: [],
  orphans: [],
};

const okafor = {
  source: 'o1',
  who: 'Okafor',
  year: '2024',
  rest: 'Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.',
};

export const quoted = (text: string, marks: readonly Mark[] = []): Line =>
  line('card', text, { from: { kind: 'passage', id: 'p1' }, cite: okafor, marks });

/** Cards under a label: of very words, of a paraphrase, and of a source of which only the record is at hand. */
export const labelledCards: Sheet = {
  ...emptySheet,
  parts: [
    part('Witnesses', [
      { ...quoted('The desks were full.'), label: 'In their words:' },
      line('card', 'Heating runs all week.', { label: 'In short:', cite: okafor }),
      line('card', '', { label: 'See also:', cite: okafor }),
      line('card', '', { label: 'Alone:' }),
    ]),
  ],
};

/** Blocks with a bit of everything that a line can be. */
export const sundayBlocks: Sheet = {
  ...emptySheet,
  parts: [
    part(
      'Answers to their case',
      [],
      [
        part(
          'AT: Sunday hours cost too much',
          [
            line('they-say', 'Wages are higher on Sundays, and the town has nothing to spare.', {
              label: 'They say:',
              marks: [{ kind: 'stands', standing: 'contested' }],
              why: 'hits the most',
            }),
            line('tag', 'Volunteers already staff four Sundays a year', {
              label: '1. Not true –',
              marks: [
                { kind: 'crux' },
                { kind: 'too-long', words: 19, limit: 12 },
                { kind: 'verdict', verdict: 'disputed' },
              ],
            }),
            quoted(
              'On the four Sundays of the trial, nobody was paid but the guard, and the desks were full.',
            ),
            line('tag', 'Closing saves less than it seems', {
              label: '2. Less than they say –',
              marks: [{ kind: 'unanswered' }],
            }),
            line('card', 'Heating runs all week, whether or not the doors are open.', {
              cite: { source: 'o2', rest: 'Municipal accounts.' },
              marks: [
                { kind: 'paraphrase', paragraphs: [7, 9] },
                { kind: 'no-author' },
                { kind: 'no-date' },
                { kind: 'opinion-as-evidence' },
              ],
            }),
            line('tag', 'A closed library costs those who work all week', {
              label: '3. Turn –',
              marks: [{ kind: 'no-card' }, { kind: 'not-in-text' }],
            }),
            line('blank', '', {
              label: 'Weigh:',
              asks: 'why this outweighs what they say: magnitude, likelihood, time',
            }),
            line('speech', '1, 3', { label: 'Short on time:' }),
          ],
          [],
          { speech: { name: 'Rebuttal', seconds: 240, words: 96 } },
        ),
        part('AT: Nobody comes on Sundays', [
          line('tag', 'The trial days were the busiest of the month', {
            label: '1. Not true –',
            own: { instead: 'On trial days more people came', before: 'On trial days few people came' },
          }),
          quoted('We counted 412 visitors on the second Sunday, against 260 on an average Saturday.', [
            { kind: 'opinion-as-evidence' },
          ]),
        ]),
      ],
    ),
    part('Answers to what they say against us', [
      line('question', 'Have you been inside the library on a Sunday?', { label: '1.' }),
      line('remark', 'Ask it slowly.'),
    ]),
  ],
  leftOut: [
    line('tag', 'Other towns open on Sundays', {
      hadNoRoom: true,
      why: 'weakest',
      marks: [{ kind: 'no-card' }],
    }),
  ],
  gaps: [{ phrase: 'gapNoAnswer', filled: ['The staff were never asked.'], command: 'counter' }],
  orphans: [line('speech', 'I grew up in that reading room.')],
};

import { describe, expect, it } from 'vitest';
import { outlineName, type Told } from '../../src/words/index.ts';

const none = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };
const line: Told = {
  role: 'Reason',
  voice: undefined,
  text: 'Sunday is the only free day',
  manner: 'because',
  under: 'Open on Sunday',
  linked: 0,
  own: none,
  hides: undefined,
  elsewhere: { because: [], but: [] },
  also: [],
  paragraphs: [3],
  stands: undefined,
  context: false,
};

describe('a line of the outline, as a screen reader says it', () => {
  it('goes on within the sentence where the statement does not end one', () => {
    expect(outlineName(line)).toBe(
      'Reason: Sunday is the only free day; supports “Open on Sunday”; paragraph 3',
    );
  });

  it.each([
    'It opens.',
    'Does it open?',
    'It says “open.”',
    'اتوار کو کھلے۔',
    'هل تفتح؟',
    '日曜に開く。',
    '“खुला है।”',
  ])('begins a new one after %s', (text) => {
    expect(outlineName({ ...line, text })).toBe(`Reason: ${text} Supports “Open on Sunday”; paragraph 3`);
  });

  it('says of an undercut which step it hits, from where to where', () => {
    const under = 'the step from “Few come” to “Close it”';
    expect(outlineName({ ...line, role: 'Undercut', manner: 'undercut', under })).toContain(
      '; undercuts the step from “Few come” to “Close it”; paragraph 3',
    );
  });

  it('says what else it does, and what is said of it elsewhere', () => {
    const also = [{ manner: 'but', to: 'Close it' }] as const;
    const elsewhere = { because: [], but: ['Few come', 'It rains'] };
    expect(outlineName({ ...line, also, elsewhere })).toMatch(
      /; 2 objections stand elsewhere: “Few come” and “It rains”; also tells against “Close it”$/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { argumentMap } from '../../src/model/index.ts';
import { questionTime } from '../../src/prepare/questions/questionTime.ts';
import { sheetOf } from '../../src/prepare/index.ts';
import { sketch } from '../model/sketch.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

describe('the brief', () => {
  it('asks what the sheet of questions asks, and nothing where nobody of either side asks', () => {
    let told = 0;
    // One format of each manner of asking.
    for (const format of ['pf', 'world-schools', 'ld', 'broadcast-live', 'moot'])
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { side, format });
        const { debate } = standpoint;
        const asks = partsOfSheet(sheetOf(standpoint, 'brief')).find(({ key }) => key === 'questionsToAsk');
        if (questionTime(standpoint) === undefined) expect(asks, debate.id).toBeUndefined();
        const fromSheet = new Map(
          linesOfSheet(sheetOf(standpoint, 'cross-ex')).map(({ key, text }) => [key, text]),
        );
        for (const { key, text } of asks?.lines ?? []) {
          told += 1;
          const main = fromSheet.get(key);
          // A line of attack may lead up to it: then it is asked in fewer words.
          if (main !== undefined && !fromSheet.has(key.replace(/\/main$/, '/first')))
            expect(text, debate.id).toBe(main);
          expect(main, `${debate.id} ${key}`).toBeDefined();
        }
      }
    expect(told).toBeGreaterThan(8);
  });

  it('has the points that the case makes, where there is one', () => {
    for (const format of ['pf', 'policy-hs', 'ld', 'karl-popper'])
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { side, format });
        const made = partsOfSheet(sheetOf(standpoint, 'case')).filter(({ key }) =>
          key.startsWith('contention-'),
        );
        const brief = partsOfSheet(sheetOf(standpoint, 'brief'));
        const points = brief
          .find(({ key }) => key === 'keyMessages')!
          .lines.filter(({ numbered }) => numbered !== undefined);
        expect(points.length).toBe(3);
        expect(points.map(({ about }) => about)).toEqual(
          made.slice(0, 3).map(({ heading }) => heading.about),
        );
      }
  });

  it('says once that an attack is unanswered', () => {
    const open = sheetOf(seen(sketch('motion m\nr1: a > m\nx: y ! a @critic')), 'brief');
    const lines = linesOfSheet(open).filter(({ key }) => key.startsWith('attack-'));
    expect(lines.map(({ role, why }) => [role, why])).toEqual([
      ['they-say', expect.not.stringMatching(/^unanswered$/)],
      ['blank', undefined],
    ]);
    for (const side of bothSides)
      for (const { lines: of } of sheetOf(seen(articleMap(), { side }), 'brief').parts)
        for (const [at, { why }] of of.entries())
          if (of[at + 1]?.role === 'blank') expect(why).not.toBe('unanswered');
  });

  it('has what not to rely on apart from what not to concede', () => {
    const { parts } = sheetOf(seen(articleMap(), { side: 'against' }), 'brief');
    const about = (key: string) => parts.find((part) => part.key === key)?.lines.map((line) => line.about);
    expect(about('dontRelyOn')).toEqual(['s429xmw6e']);
    expect(about('dontConcede')).not.toContain('s429xmw6e');
  });
});

describe('the message', () => {
  const lines = (of: string, side: 'for' | 'against') => {
    const sheet = sheetOf(seen(sketch(of), { side }), 'interview');
    return ['overridingMessage', 'keyMessages'].map((key) =>
      sheet.parts.find((part) => part.key === key)!.lines.map(({ text }) => text),
    );
  };

  it('is none of the points: against the motion, where no claim stands over them, it says no to the motion', () => {
    const map = 'motion m\nr1: a > m\nx: b ! m @critic\ny: c ! m @critic';
    expect(lines(map, 'for')).toEqual([['It is m.'], ['It is a.']]);
    expect(lines(map, 'against')).toEqual([['We say no to this: It is m.'], ['It is b.', 'It is c.']]);
    for (const side of bothSides) {
      const { parts } = sheetOf(seen(articleMap(), { side }), 'brief');
      const [message, points] = parts.map((part) => part.lines.map(({ text }) => text));
      expect(points).not.toContain(message![0]);
    }
  });

  it('is the thesis, where what is argued first is a reason for it, too', () => {
    const map = 'thesis t\nmotion m\nx: b ! m\ny: c ! m\nr: b > t\nq: d > m @critic';
    expect(lines(map, 'against')).toEqual([['It is t.'], ['It is b.', 'It is c.']]);
    expect(lines(map, 'for')[0]).toEqual(['It is m.']);
    const other = map.replace('r: b > t', 'r: e > t');
    expect(lines(other, 'against')[0]).toEqual(['We say no to this: It is m.']);
  });

  it('is a blank where the map arms the side with nothing', () => {
    expect(lines('motion m\nr1: a > m', 'against')[0]).toEqual(['']);
  });
});

describe('what is claimed several times', () => {
  it('is told once in the brief and the interview, unless it is pinned', () => {
    const map = sketch(
      'motion m\nr1: a > m\nr2: b > m\nu: x ! r1 @critic\nv: x ! r2 @critic\nw: x ! b @critic',
    );
    const told = (kind: 'brief' | 'interview', pinned: readonly string[] = []) => {
      const sheet = sheetOf(seen(map, { pinned: new Set(pinned) }), kind);
      return [...linesOfSheet(sheet), ...sheet.leftOut].filter(
        ({ about, role }) => about === 'x' && (role === 'they-say' || role === 'question'),
      );
    };
    expect(told('brief')).toHaveLength(1);
    expect(told('interview')).toHaveLength(1);
    expect(
      told('interview', ['question-u', 'question-w'])
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['question-u', 'question-w']);
  });
});

describe('the lists of the brief', () => {
  it('keep what is pinned, and tell what they leave out', () => {
    const reasons = Array.from({ length: 5 }, (_, at) => `r${at}: a${at} > m`).join('\n');
    const brief = (pinned: readonly string[]) =>
      sheetOf(seen(sketch(`motion m\n${reasons}`), { pinned: new Set(pinned) }), 'brief');
    const points = (pinned: readonly string[]) => {
      const { parts, leftOut } = brief(pinned);
      return [parts.find(({ key }) => key === 'keyMessages')!.lines, leftOut].map((of) =>
        of.flatMap(({ key, about }) => (key.startsWith('point-') ? about! : [])),
      );
    };
    expect(points([])).toEqual([
      ['a0', 'a1', 'a2'],
      ['a3', 'a4'],
    ]);
    expect(points(['point-r4/a4'])).toEqual([
      ['a0', 'a1', 'a4'],
      ['a2', 'a3'],
    ]);
  });
});

describe('what is at hand on the brief', () => {
  const brief = (quotations: readonly string[]) =>
    linesOfSheet(
      sheetOf(
        seen(
          argumentMap(
            { id: 'm', title: 'M', motion: 'm' },
            {
              layers: [{ id: 'source', title: 'T', role: 'source' }],
              sources: [{ id: 't', role: 'text', csl: { type: 'webpage', title: 'A text' } }],
              passages: quotations.map((exact, at) => ({
                ...{ id: `p${at}`, source: 't', start: at, end: at + 1, digest: '', exact },
              })),
              statements: [
                { id: 'm', text: 'Keep hens.', layer: 'source' },
                {
                  ...{ id: 'a', text: 'Hens lay eggs at home.', layer: 'source' },
                  passages: quotations.map((_, at) => `p${at}`),
                },
              ],
              relations: [{ id: 'r1', kind: 'support', premises: ['a'], target: 'm' }],
            },
          ),
        ),
        'brief',
      ),
    ).find(({ label }) => label === 'A quotation:')!;

  it('is a quotation that says something by itself: of a claim, that which has most of its words; a blank, where none does', () => {
    const short = 'That matters much.';
    const beside = 'It is good to have something of this sort.';
    const of = 'Whoever keeps hens at home has eggs, and fresh ones.';
    expect(brief([short, beside, of]).text).toBe(of);
    expect(brief([short]).role).toBe('blank');
  });
});

describe('the interview', () => {
  it('asks as a host does: what to say to a case of theirs, whether an attack is right, whether it undoes what is concluded', () => {
    const map = sketch('motion m\nr1: a > m\nx: y ! a @critic\nu: z ! r1 @critic\nk: c ! m @critic');
    const asked = sheetOf(seen(map), 'interview').parts.find(({ key }) => key === 'hostileQuestions')!;
    expect(new Map(asked.parts.map(({ key, heading }) => [key, heading.text]))).toEqual(
      new Map([
        ['question-k', 'Your critics make this case: It is c. What do you tell them?'],
        ['question-x', 'Let me put this to you: It is y. Isn’t that right?'],
        ['question-u', 'Even if all that is so: It is z. Doesn’t that undo your argument?'],
      ]),
    );
  });

  it('needs no framework, as nobody judges there', () => {
    for (const [format, isJudged] of [
      ['pf', true],
      ['broadcast-live', false],
    ] as const) {
      const opening = linesOfSheet(sheetOf(seen(articleMap(), { format }), 'case')).map(({ key }) => key);
      expect(opening.includes('opening/fillFramework'), format).toBe(isJudged);
    }
  });

  it('gives as the reason for a point what is a reason for it, not what it is linked with', () => {
    const map = sketch('motion m\nr1: a + b > m\nr2: b + c > a');
    const points = sheetOf(seen(map), 'interview').parts.find(({ key }) => key === 'keyMessages')!;
    expect(points.lines.map(({ label, about }) => [label, about])).toEqual([
      ['1.', 'a'],
      ['Because:', 'c'],
    ]);
  });
});

describe('the sources', () => {
  const passage = (id: string, exact: string) => ({ id, source: 't', start: 0, end: 1, digest: id, exact });
  const map = argumentMap(
    { id: 'm', title: 'M', motion: 'm' },
    {
      layers: [{ id: 'source', title: 'T', role: 'source' }],
      sources: [{ id: 't', role: 'text', csl: { type: 'report', title: 'T' } }],
      passages: [passage('p1', 'Both at once.'), passage('p2', 'Both at once.'), passage('p3', 'Another.')],
      statements: [
        { id: 'm', text: 'Do it.', layer: 'source' },
        { id: 'a', text: 'It is a.', layer: 'source', passages: ['p1'] },
        { id: 'b', text: 'It is b.', layer: 'source', passages: ['p2'] },
        { id: 'c', text: 'It is c.', layer: 'source', passages: ['p3'] },
      ],
      relations: [
        { id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' },
        { id: 'r2', kind: 'support', premises: ['b'], target: 'm', layer: 'source' },
        { id: 'r3', kind: 'attack', premises: ['c'], target: 'm', layer: 'source' },
      ],
    },
  );

  it('quote once what several statements say, under all of them', () => {
    const standpoint = seen(map);
    const sheet = sheetOf(standpoint, 'sources');
    expectSheetLaws(standpoint, sheet);
    expect(sheet.parts[0]!.lines.map(({ role, text }) => [role, text])).toEqual([
      ['remark', 'It is a.'],
      ['remark', 'It is b.'],
      ['card', 'Both at once.'],
      ['remark', 'It is c.'],
      ['card', 'Another.'],
    ]);
  });

  it('tell what the other side says from what we say', () => {
    const theirs = (side: 'for' | 'against') =>
      sheetOf(seen(map, { side }), 'sources').parts[0]!.lines.flatMap(({ label, about }) =>
        label === 'They say:' ? [about] : [],
      );
    expect(theirs('for')).toEqual(['c']);
    expect(theirs('against')).toEqual(['a', 'b']);
  });
});

import { describe, expect, it } from 'vitest';
import { hostile } from '../../src/prepare/standpoint/hostile.ts';
import { answersTo, type Answer } from '../../src/prepare/standpoint/answers.ts';
import { saidElsewhere } from '../../src/prepare/standpoint/elsewhere.ts';
import { otherSide } from '../../src/prepare/standpoint/standpoint.ts';
import { sheetOf, type Line, type Standpoint } from '../../src/prepare/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const said = ({ label = '', text, asks = '' }: Line) => `${label} ${text}${asks}`.trim();

/** Theirs is a, because of p; p serves them against q of ours, too, and there we say x against the step. */
const shared = (more = '') =>
  sketch(`
    motion m
    r1: a > m @critic
    r2: p > a @critic
    o: q ! m
    r3: p ! q @critic
    u: x ! r3
    ${more}
  `);

const blockOf = (standpoint: Standpoint, step: string) =>
  partsOfSheet(sheetOf(standpoint, 'blocks')).find(({ key }) => key === `block-${step}`)!;

/** Whether an answer is a step of this side's in the map; a contradiction is of neither, but what it is said with is. */
const isOurStep = ({ map, isOurs }: Standpoint, { key, step, claims }: Answer): boolean =>
  map.relations.get(step.id) === step &&
  key.startsWith(step.id) &&
  (isOurs(step.id) || (step.kind === 'contradiction' && claims.every(({ id }) => isOurs(id))));

/** Random maps from both sides. */
function everyStandpoint(sample: number, full: number, law: (standpoint: Standpoint) => void): void {
  everySeed(proofScale(sample, full), (random) => {
    const map =
      random() < 0.6
        ? randomMap(random, { statements: 12, relations: 26 })
        : grownMap(random, 5 + Math.floor(random() * 40), 0.4);
    for (const side of bothSides) law(seen(map, { side, format: 'world-schools' }));
  });
}

describe('what is said elsewhere against what they use', () => {
  it('fills the block of what nothing answers, labelled for what it is, and answers nothing', () => {
    const standpoint = seen(shared(), { side: 'against' });
    const { heading, lines } = blockOf(standpoint, 'r1');
    expect(lines.map(said)).toEqual([
      'Because: It is p.',
      'Said against another use of a premise – It is x.',
      'There it is said against: the step from “It is p.” against “It is q.”',
      'Weigh: why this outweighs what they say: magnitude, likelihood, time',
    ]);
    expect(heading.marks).toContainEqual({ kind: 'unanswered' });
    expect(sheetOf(standpoint, 'blocks').gaps.map((gap) => gap.phrase)).toContain('gapNoAnswer');
    expect(answersTo(standpoint, standpoint.theirContentions[0]!)).toEqual([]);
    const drops = sheetOf(standpoint, 'drops').parts.find(({ key }) => key === 'unansweredByYou')!;
    expect(drops.lines.map(({ about }) => about)).toContain('a');
  });

  it('stands behind answers that don’t stand, without a number, and not beside one that does', () => {
    const labels = (more: string) =>
      blockOf(seen(shared(more), { side: 'against' }), 'r1').lines.flatMap(({ label = '', role }) =>
        role === 'tag' ? label : [],
      );
    expect(labels('d: y ! a')).toEqual(['1. Not true –']);
    expect(labels('d: y ! a\nz: w ! y @critic')).toEqual([
      '1. Not true –',
      'Said against another use of a premise –',
    ]);
  });

  it('is what is said against a statement that says the same, too', () => {
    const map = sketch('motion m\nr1: a > m @critic\nr2: p > a @critic\ne: p = same @critic\nu: x ! same');
    const standpoint = seen(map, { side: 'against' });
    const elsewhere = saidElsewhere(standpoint, standpoint.theirContentions[0]!);
    expect(elsewhere.map(({ key, at, manner }) => [key, at, manner])).toEqual([['u', 'same', 'elsewhere']]);
    expect(blockOf(standpoint, 'r1').lines.map(said)).toContain(
      'Said against the same claim elsewhere – It is x.',
    );
  });

  it('is a step of ours each, is said only where no answer stands, and counts as none', () => {
    let found = 0;
    const law = (standpoint: Standpoint) => {
      for (const { answers, step, claims, key } of hostile(standpoint)) {
        expect(answers.some(({ manner }) => manner === 'elsewhere')).toBe(false);
        for (const answer of answers) expect(isOurStep(standpoint, answer), answer.key).toBe(true);
        const elsewhere = saidElsewhere(standpoint, { step, claims });
        if (answers.some(({ stands }) => stands === 0)) expect(elsewhere, key).toEqual([]);
        found += elsewhere.length;
        const direct = new Set([step.id, ...answers.map((one) => one.key)]);
        for (const one of elsewhere) {
          expect(isOurStep(standpoint, one), one.key).toBe(true);
          expect(direct.has(one.key), one.key).toBe(false);
          direct.add(one.key);
        }
      }
      const sheet = sheetOf(standpoint, 'blocks');
      expectSheetLaws(standpoint, sheet);
      const open = new Set(
        hostile(standpoint).flatMap(({ answers, key }) => (answers.length === 0 ? `block-${key}` : [])),
      );
      for (const { key, heading, lines } of partsOfSheet(sheet)) {
        if (!key.startsWith('block-')) continue;
        const isMarked = heading.marks.some(({ kind }) => kind === 'unanswered');
        expect(isMarked, key).toBe(open.has(key));
        if (open.has(key)) for (const { label = '' } of lines) expect(label, key).not.toMatch(/^\d+\. /);
      }
    };
    for (const side of bothSides) law(seen(articleMap(), { side, format: 'world-schools' }));
    expect(found).toBeGreaterThan(0);
    everyStandpoint(40, 1500, law);
  });
});

describe('what is kept of a standpoint', () => {
  it('is the same that is found anew, from either side', () => {
    everyStandpoint(10, 300, (standpoint) => {
      const fresh = seen(standpoint.map, { side: standpoint.side, format: 'world-schools' });
      const theirs = otherSide(standpoint);
      expect(otherSide(theirs)).toBe(standpoint);
      expect(otherSide(standpoint)).toBe(theirs);
      for (const [one, other] of [
        [standpoint, fresh],
        [theirs, otherSide(fresh)],
      ] as const)
        for (const { step, claims } of hostile(one)) {
          const answers = answersTo(one, { step, claims });
          expect(answersTo(one, { step, claims: [...claims] })).toBe(answers);
          expect(answersTo(other, { step, claims }).map(({ key }) => key)).toEqual(
            answers.map(({ key }) => key),
          );
        }
    });
  });

  it('tells answers to all that is claimed from those to a part of it', () => {
    const map = sketch('motion m\nr1: a + b > m @critic\nx: y ! b');
    const standpoint = seen(map, { side: 'against' });
    const step = map.relations.get('r1')!;
    const [a, b] = ['a', 'b'].map((id) => map.statements.get(id)!);
    expect(answersTo(standpoint, { step, claims: [a!, b!] }).map(({ manner }) => manner)).toEqual(['denial']);
    expect(answersTo(standpoint, { step, claims: [a!] }).map(({ manner }) => manner)).toEqual(['reason']);
  });
});

describe('a block', () => {
  it('says nothing twice: not their claim under itself, not that it is unanswered', () => {
    const law = (standpoint: Standpoint) => {
      for (const { key, heading, lines } of partsOfSheet(sheetOf(standpoint, 'blocks'))) {
        if (!key.startsWith('block-')) continue;
        const texts = [heading, ...lines.filter(({ role }) => role === 'they-say')].map(({ text }) => text);
        const ids = lines.filter(({ role }) => role === 'they-say').map(({ about }) => about);
        expect(new Set(texts).size, key).toBe(texts.length);
        expect(new Set(ids).size, key).toBe(ids.length);
        if (heading.marks.some(({ kind }) => kind === 'unanswered'))
          expect(heading.why, key).not.toBe('unanswered');
      }
    };
    for (const side of bothSides) law(seen(articleMap(), { side, format: 'world-schools' }));
  });

  it('tells what is to be known of their claim where its words are', () => {
    const map = sketch('motion m\nr1: a > m @critic\na @critic');
    const { heading, lines } = blockOf(seen(map, { side: 'against' }), 'r1');
    expect(heading.marks.map(({ kind }) => kind)).toEqual(['not-in-text', 'no-card', 'unanswered']);
    expect(lines.some(({ role }) => role === 'they-say')).toBe(false);
  });

  it('tells which reason an answer is aimed at, also where the block does not tell that reason', () => {
    const map = sketch(`
      motion m
      r1: a > m @critic
      r2: p > a @critic
      r3: q > p @critic
      x: y ! q
      u: z ! r3
      d: n ! a
    `);
    const standpoint = seen(map, { side: 'against' });
    const told = new Map(
      blockOf(standpoint, 'r1').lines.flatMap(({ key, label, text }) =>
        label === 'It is said against:' ? [[key.split('/')[1], text]] : [],
      ),
    );
    expect([...told].sort()).toEqual([
      ['u', 'the step from “It is q.” to “It is p.”'],
      ['x', 'It is q.'],
    ]);
  });

  it('links what is linked with “And”, and says which claim a reason is for', () => {
    const map = sketch(`
      motion m
      r1: a + b > m @critic
      r2: p + q > a @critic
      r3: c > b @critic
      x: y ! a
      r4: d + e > y
    `);
    const { lines } = blockOf(seen(map, { side: 'against' }), 'r1');
    expect(lines.map(said).slice(0, -1)).toEqual([
      ...[
        'And: It is b.',
        'Because: It is p.',
        'And: It is q.',
        'Why do they say “It is b.”? Because: It is c.',
      ],
      ...['1. Not true – It is y.', 'Because: It is d.', 'And: It is e.'],
    ]);
  });

  it('leaves out what does not stand where another answer does, and tells it; not where it is pinned', () => {
    const map = sketch(`
      motion m
      r1: a > m @critic
      x: y ! a
      n: no ! a
      z: w ! no @critic
    `);
    const tags = (pinned: ReadonlySet<string>) => {
      const sheet = sheetOf(seen(map, { side: 'against', pinned }), 'blocks');
      return [linesOfSheet(sheet), sheet.leftOut].map((lines) =>
        lines.filter(({ label = '' }) => label.includes('Not true')).map(({ text, why }) => [text, why]),
      );
    };
    expect(tags(new Set())).toEqual([
      [['It is y.', undefined]],
      [['It is no.', 'does not stand in this map']],
    ]);
    expect(tags(new Set(['block-r1/n/tag']))).toEqual([
      [
        ['It is y.', undefined],
        ['It is no.', undefined],
      ],
      [],
    ]);
  });

  it('says of a step that is attacked from where to where it goes', () => {
    const at = (lines: string) =>
      partsOfSheet(sheetOf(seen(sketch(lines)), 'frontlines')).flatMap((part) =>
        part.lines.filter(({ key }) => key.endsWith('/at')).map(({ text }) => text),
      );
    const step = 'motion m\nr1: a > m\nu: x ! r1 @critic';
    expect(at(step)).toEqual(['the step from “It is a.” to “It is m.”']);
    expect(at(`${step}\nv: y ! u\nw: z ! v @critic`)).toContain(
      'the step from “It is y.” against the step from “It is x.”',
    );
  });
});

describe('frontlines', () => {
  it('answer in one block what is said several times in the same words, and tell all that it is said against', () => {
    const of = (more: string) =>
      partsOfSheet(
        sheetOf(
          seen(
            sketch(
              `motion m\nr1: a > m\nr2: b > m\nr3: g > a\nr4: h > b\nu: x ! r3 @critic\nv: x ! r4 @critic\n${more}`,
            ),
          ),
          'frontlines',
        ),
      ).filter(({ key }) => key.startsWith('block-'));
    const [block, ...others] = of('');
    expect(others).toEqual([]);
    expect(block!.lines.map(said).slice(0, 2)).toEqual([
      'It is said against: the step from “It is g.” to “It is a.”',
      'And against: the step from “It is h.” to “It is b.”',
    ]);
    // What has another answer needs a block of its own.
    expect(of('w: y ! v')).toHaveLength(2);
  });

  it('go by what hurts most within a contention', () => {
    const map = sketch(`
      motion m
      r1: a > m
      x: p ! a @critic
      p @critic
      n: t ! p
      r2: b > a
      y: q ! b @critic
      q @critic
    `);
    const [hat] = sheetOf(seen(map), 'frontlines').parts;
    // What is answered comes after what is not, though it is aimed at the claim itself.
    expect(hat!.parts.map(({ key }) => key)).toEqual(['block-y', 'block-x']);
    everyStandpoint(20, 600, (standpoint) => {
      const hurting = hostile(standpoint).map(({ key }) => `block-${key}`);
      for (const { parts } of sheetOf(standpoint, 'frontlines').parts) {
        const places = parts.map(({ key }) => hurting.indexOf(key));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    });
  });
});

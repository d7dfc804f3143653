import { describe, expect, it } from 'vitest';
import { debateOf, debates } from '../../src/debates/index.ts';
import { sidesOf, textSource, type ArgumentMap } from '../../src/model/index.ts';
import { answersTo } from '../../src/prepare/standpoint/answers.ts';
import { attacksOnUs } from '../../src/prepare/standpoint/attacks.ts';
import {
  sheetOf,
  sheetsFor,
  type Line,
  type Part,
  type Sheet,
  type SheetKind,
  type Standpoint,
} from '../../src/prepare/index.ts';
import { roomFor, spokenWords } from '../../src/prepare/parts/length.ts';
import { sayingIt } from '../../src/prepare/standpoint/motion.ts';
import { normalize, wordCount } from '../../src/text/index.ts';
import { article, onShared, skipShared } from '../corpora.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { expectSheetLaws, linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

/** Every sheet of a standpoint. */
const sheetsOf = (standpoint: Standpoint): readonly Sheet[] =>
  sheetsFor(standpoint.debate).map((kind) => sheetOf(standpoint, kind));

const oneOf = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Formats of different families. */
const usual: ReadonlySet<string> = new Set(['pf', 'world-schools', 'policy-hs', 'broadcast-live']);

/** Random maps, small and wild or grown like a debate, seen from a random side in a random format. */
function everyStandpoint(sample: number, full: number, law: (standpoint: Standpoint) => void): void {
  everySeed(proofScale(sample, full), (random) => {
    const map: ArgumentMap =
      random() < 0.5
        ? randomMap(random, {
            statements: 2 + Math.floor(random() * 20),
            relations: Math.floor(random() * 30),
          })
        : grownMap(random, 5 + Math.floor(random() * 60), 0.4);
    const format = oneOf(random, debates).id;
    // One on which much bears.
    const ids = [...map.statements.keys()];
    const motion = Array.from({ length: 8 }, () => oneOf(random, ids)).reduce((best, id) =>
      sidesOf(map, id).size > sidesOf(map, best).size ? id : best,
    );
    law(
      seen(map, {
        side: oneOf(random, bothSides),
        format,
        motion,
        wordsPerMinute: 100 + Math.floor(random() * 200),
      }),
    );
  });
}

describe('every sheet', () => {
  it('says only what the map and the table of phrases say, under keys of its own: of the article’s map, for either side, in every format', () => {
    for (const { id: format } of proofScale(0, 1) === 1 ? debates : debates.filter(({ id }) => usual.has(id)))
      for (const side of bothSides) {
        const standpoint = seen(articleMap(), { side, format });
        for (const sheet of sheetsOf(standpoint)) expectSheetLaws(standpoint, sheet);
      }
  });

  it('does so of any map', () => {
    everyStandpoint(40, 2000, (standpoint) => {
      for (const sheet of sheetsOf(standpoint)) expectSheetLaws(standpoint, sheet);
    });
  });

  it.skipIf(skipShared)(
    onShared('quotes the article where that is opened, and paraphrases where it is not'),
    () => {
      const map = articleMap();
      const text = normalize(article());
      const texts = new Map([[textSource(map)!.id, text]]);
      const cards = (standpoint: Standpoint) =>
        linesOfSheet(sheetOf(standpoint, 'case')).filter(
          ({ role, marks, cite }) =>
            role === 'card' && cite && !marks.some(({ kind }) => kind === 'not-quoted'),
        );
      const [quoting, paraphrasing] = [
        seen(map, { side: 'against', texts }),
        seen(map, { side: 'against' }),
      ].map(cards);
      expect(quoting!.length).toBeGreaterThan(5);
      for (const { text: words, marks } of quoting!) {
        expect(text).toContain(words);
        expect(marks.some(({ kind }) => kind === 'paraphrase')).toBe(false);
      }
      expect(paraphrasing!.length).toBeGreaterThan(5);
      for (const { text: words, marks } of paraphrasing!) {
        expect(words).toBe('');
        expect(marks.some(({ kind }) => kind === 'paraphrase')).toBe(true);
      }
    },
  );
});

/** The block of an attack: its own, or one of the same words that tells that they are said against this, too. */
const blockFor = (parts: readonly Part[], attack: string): Part | undefined =>
  parts.find(({ key }) => key === `block-${attack}`) ??
  parts.find(({ key, lines }) => lines.some((line) => line.key === `${key}/at-${attack}`));

describe('nothing is dropped', () => {
  it('each argument and each attack of the other side has a block, with every answer there is or among what was left out', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      const [blocks, frontlines] = (['blocks', 'frontlines'] as const).map((kind) =>
        sheetOf(standpoint, kind),
      );
      const sheets = [blocks!, frontlines!];
      const parts = new Map(sheets.flatMap(partsOfSheet).map((part) => [part.key, part]));
      const out = new Set(sheets.flatMap(({ leftOut }) => leftOut.map(({ key }) => key)));
      const said = [
        ...standpoint.theirContentions.map(({ step, claims }) => ({ key: step.id, step, claims })),
        ...attacksOnUs(standpoint),
      ];
      for (const one of said) {
        const part = blockFor([...parts.values()], one.key);
        expect(part, `${one.key} has no block`).toBeDefined();
        const keys = new Set(part!.lines.map(({ key }) => key));
        for (const { key } of answersTo(standpoint, one)) {
          const tag = `${part!.key}/${key}/tag`;
          expect(keys.has(tag) || out.has(tag), `${tag} is dropped`).toBe(true);
        }
      }
    });
  });

  it('each attack that the map has against this side, and each reason of the other’s on the motion, has a block', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      const { map, motion, tells, side, isOurs } = standpoint;
      const theirs = side === 'for' ? 'against' : 'for';
      const blocks = [sheetOf(standpoint, 'blocks'), sheetOf(standpoint, 'frontlines')].flatMap(partsOfSheet);
      const saying = sayingIt(map, motion);
      for (const { id, kind, target, premises = [] } of map.relations.values()) {
        const isThere = target !== undefined && (map.statements.has(target) || map.relations.has(target));
        if (!isThere || !premises.some((premise) => map.statements.has(premise))) continue;
        if (tells(id) !== theirs) continue;
        const isAttack = kind === 'attack' && isOurs(target) && !saying.has(target);
        const isCase = saying.has(target) && (kind === 'attack' || kind === 'support');
        if (isAttack || isCase) expect(blockFor(blocks, id), `${id} has no block`).toBeDefined();
      }
    });
  });

  it('also where there are more answers than a block has room for', () => {
    const answers = Array.from({ length: 9 }, (_, at) => `x${at}: a${at} ! theirs`).join('\n');
    const standpoint = seen(sketch(`motion m\nr: theirs ! m @critic\ntheirs @critic\n${answers}`));
    const sheet = sheetOf(standpoint, 'blocks');
    const tags = linesOfSheet(sheet).filter(({ label = '' }) => label.includes('Not true'));
    expect(tags).toHaveLength(6);
    expect(sheet.leftOut.map(({ text }) => text)).toEqual(['It is a6.', 'It is a7.', 'It is a8.']);
  });

  it('each contention is in the case, or among what was left out', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      const sheet = sheetOf(standpoint, 'case');
      const there = new Set([...linesOfSheet(sheet), ...sheet.leftOut].map(({ key }) => key));
      for (const { step } of standpoint.contentions)
        expect(there.has(`contention-${step.id}/tag`)).toBe(true);
    });
  });

  it('each premise of the case has a card, or reasons, or the mark that it has neither', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      for (const part of partsOfSheet(sheetOf(standpoint, 'case')).filter(isContention)) {
        const lines = [part.heading, ...part.lines];
        for (const { about, role, marks } of lines) {
          if (about === undefined || role !== 'speech') continue;
          const isShown = lines.some((line) => line.role === 'card' && line.about === about);
          const isArgued = standpoint.index.into(about).some(({ kind }) => kind === 'support');
          const isMarked = marks.some(({ kind }) => kind === 'no-card');
          const isQuotedAbove = lines.some(
            (line) =>
              line.about === about && line.from.kind === 'phrase' && line.from.phrase === 'quotedAbove',
          );
          expect(isShown || isArgued || isMarked || isQuotedAbove, about).toBe(true);
        }
      }
    });
  });
});

const isContention = ({ key }: Part) => key.startsWith('contention-');

describe('limits of length', () => {
  it('hold in speeches, but for what has to be said or is pinned', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      for (const kind of ['case', 'summary'] as const)
        for (const { speech, parts, lines } of sheetOf(standpoint, kind).parts) {
          if (!speech) continue;
          expect(speech.words).toBe(wordsIn(lines) + parts.reduce((sum, part) => sum + wordsUnder(part), 0));
          const room = roomFor(speech.seconds, standpoint.wordsPerMinute);
          if (speech.words <= room) continue;
          // Over its room, it says no more than what has to be said.
          for (const { lines: said } of parts)
            expect(said.some(({ label }) => label === 'Because:')).toBe(false);
        }
    });
  });

  it('hold on the page of the brief, but for the message and the points', () => {
    everyStandpoint(60, 3000, (standpoint) => {
      const lines = linesOfSheet(sheetOf(standpoint, 'brief'));
      const words = lines
        .filter(
          ({ key }) => !key.startsWith('message') && !key.startsWith('point-') && !key.endsWith('/heading'),
        )
        .reduce((sum, { label = '', text, asks = '' }) => sum + wordCount(`${label} ${text} ${asks}`), 0);
      expect(words).toBeLessThanOrEqual(450);
    });
  });

  it('are not for what is pinned: that is said, and something else is left out', () => {
    const map = articleMap();
    const before = sheetOf(seen(map, { side: 'against', wordsPerMinute: 100 }), 'case');
    const left = before.leftOut.find(({ role }) => role === 'speech')!;
    const after = sheetOf(
      seen(map, { side: 'against', wordsPerMinute: 100, pinned: new Set([left.key]) }),
      'case',
    );
    expect(linesOfSheet(after).some(({ key }) => key === left.key)).toBe(true);
    expect(after.leftOut.some(({ key }) => key === left.key)).toBe(false);
  });
});

const wordsIn = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + spokenWords(line), 0);
const wordsUnder = ({ heading, lines, parts }: Part): number =>
  wordsIn([heading, ...lines]) + parts.reduce((sum, part) => sum + wordsUnder(part), 0);

describe('a side', () => {
  it('follows the motion, not the thesis: what speaks against the motion is the case against it', () => {
    const map = sketch(`
      thesis t
      motion m
      r1: a > m @critic
      a @critic
      r2: b ! m
      r3: b > t
    `);
    const claims = (side: 'for' | 'against') =>
      seen(map, { side }).contentions.flatMap(({ claims: all }) => all.map(({ id }) => id));
    expect([claims('for'), claims('against')]).toEqual([['a'], ['b']]);
  });

  it('has what supports a contradictory of the motion as its case against it', () => {
    const map = sketch('motion m\nk: m # n\nr1: a > n\nr2: b > n\nr3: c ! n');
    const claims = (side: 'for' | 'against') => seen(map, { side }).contentions.map(({ step }) => step.id);
    expect([claims('for'), claims('against')]).toEqual([['r3'], ['r1', 'r2']]);
  });

  it('puts what carries before what does not, reasons before bare claims, and what rests on the same last', () => {
    const map = sketch(`
      motion m
      r1: bare > m
      r2: met > m
      x: hit ! met @critic
      hit @critic
      r3: one > m
      r4: p > one
      r5: q > one
      r6: two > m
      r7: p > two
      r8: q > two
    `);
    expect(seen(map).contentions.map(({ step }) => step.id)).toEqual(['r3', 'r1', 'r2', 'r6']);
  });
});

describe('an answer', () => {
  it('is named for what it does: their own words turned, a step that does not follow, a claim denied, a reason taken away', () => {
    const map = (more: string) =>
      sketch(`
        motion m
        r1: ours > m
        a: theirs ! ours @critic
        theirs @critic
        deep @critic
        s: deep > theirs @critic
        turned: theirs > gain
        g: gain > m
        u: why ! a
        e: not ! deep
        ${more}
      `);
    const manners = (of: ArgumentMap) => {
      const { step, claims } = attacksOnUs(seen(of)).find(({ key }) => key === 'a')!;
      return answersTo(seen(of), { step, claims }).map(({ key, manner }) => `${key} ${manner}`);
    };
    // Theirs has lost its reason; a turn of what doesn't carry comes after what stands.
    expect(manners(map('x: back ! e @critic\nback @critic'))).toEqual([
      'turned turn',
      'u undercut',
      'e reason',
    ]);
    expect(manners(map('d: no ! theirs'))).toEqual(['u undercut', 'd denial', 'e reason', 'turned turn']);
  });

  it('is no turn where they only took what is ours', () => {
    const map = sketch('motion m\nr1: ours > m\nr2: fact > m\na: fact ! ours @critic');
    const { step, claims } = attacksOnUs(seen(map)).find(({ key }) => key === 'a')!;
    expect(answersTo(seen(map), { step, claims })).toEqual([]);
  });
});

describe('a format', () => {
  it('is given the sheets that serve it', () => {
    const kinds = (format: string): readonly SheetKind[] => sheetsFor(debateOf(format)!);
    expect(kinds('pf')).toContain('frontlines');
    expect(kinds('world-schools')).not.toContain('frontlines');
    expect(kinds('broadcast-live')).not.toContain('case');
    for (const { id } of debates) expect(kinds(id)[0]).toBe('interview');
  });

  it('of speakers who share a case spreads it over them, and gives who answers the clashes', () => {
    const sheet = sheetOf(seen(articleMap(), { side: 'against', format: 'world-schools' }), 'case');
    expect(sheet.parts.map(({ key }) => key)).toEqual(['speech-o1', 'speech-o2', 'speech-o3', 'speech-or']);
    expect(sheet.parts[2]!.parts.every(({ key }) => /\/(our-)?clash-/.test(key))).toBe(true);
  });
});

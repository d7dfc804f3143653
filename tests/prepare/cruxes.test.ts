import { describe, expect, it } from 'vitest';
import { debateOf } from '../../src/debates/index.ts';
import { weigh } from '../../src/evaluate/index.ts';
import { argumentMap, type ArgumentMap, type Id } from '../../src/model/index.ts';
import { sheetOf, type Standpoint } from '../../src/prepare/index.ts';
import { cruxesOf, firmCruxesOf } from '../../src/prepare/questions/cruxes.ts';
import { saidInCase } from '../../src/prepare/questions/saidInCase.ts';
import { furtherPoints, weakPoints } from '../../src/prepare/questions/weakPoints.ts';
import { attacksAt } from '../../src/prepare/standpoint/attacks.ts';
import { inRound } from '../../src/prepare/standpoint/inRound.ts';
import { isRejected } from '../../src/prepare/standpoint/rejected.ts';
import { otherSide } from '../../src/prepare/standpoint/standpoint.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';
import { withRejected } from './withRejected.ts';

const formats = ['pf', 'ld', 'world-schools', 'bp'] as const;

/** Both sides of the article’s map in several formats, and maps that grow like a debate, with a view somewhere that their text rejects. */
function everyStandpoint(law: (standpoint: Standpoint) => void): void {
  for (const format of formats)
    for (const side of bothSides) law(seen(articleMap(), { side, debate: debateOf(format)! }));
  everySeed(proofScale(18, 500), (random) => {
    const map = grownMap(random, 6 + Math.floor(random() * 20), 0.4);
    const ends = [...map.statements.keys(), ...map.relations.keys()];
    const debate = debateOf(formats[Math.floor(random() * formats.length)])!;
    const wild = withRejected(map, ends[Math.floor(random() * ends.length)]!);
    for (const side of bothSides) law(seen(wild, { side, debate }));
  });
}

/** The map without the attacks that rest on a view that its text rejects. */
const withoutRejected = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  relations: new Map(
    [...map.relations].filter(
      ([, { kind, premises = [] }]) => kind !== 'attack' || !premises.some((id) => isRejected(map, id)),
    ),
  ),
});

const isFirmAnywhere = (standpoint: Standpoint, id: Id) =>
  standpoint.contentions.some((one) => firmCruxesOf(standpoint, one).has(id));

describe('what a contention hangs on only because of a view that the text rejects', () => {
  it('is what it would not hang on if nobody said that, and comes after all else that it hangs on', () => {
    let [firmOnes, slightOnes] = [0, 0];
    everyStandpoint((standpoint) => {
      const { map, contentions } = standpoint;
      const without = withoutRejected(map);
      for (const contention of contentions) {
        const of = contention.step.id;
        const all = [...cruxesOf(standpoint, contention)];
        const firm = firmCruxesOf(standpoint, contention);
        expect(all.slice(0, firm.size)).toEqual([...firm]);
        if (all.length === 0 || weigh(without).standing(of) !== 'supported') continue;
        for (const id of all) {
          const supposed = new Map([[id, 'denied' as const]]);
          const stands = weigh(without, { supposed, credences: new Map() }).standing(of) === 'supported';
          expect(firm.has(id), `${of} on ${id}`).toBe(!stands);
          if (stands) slightOnes += 1;
          else firmOnes += 1;
        }
      }
    });
    expect(firmOnes).toBeGreaterThan(10);
    expect(slightOnes).toBeGreaterThan(3);
  });

  it('comes last of what is not to be conceded', () => {
    let told = 0;
    everyStandpoint((standpoint) => {
      const sheet = sheetOf(standpoint, 'cross-ex');
      const firm = [...linesOfSheet(sheet), ...sheet.leftOut]
        .filter(({ key }) => key.startsWith('dont-concede/') && !key.endsWith('/heading'))
        .map(({ about }) => isFirmAnywhere(standpoint, about!));
      expect(firm).toEqual([...firm].sort((a, b) => Number(b) - Number(a)));
      told += Number(firm.includes(false) && firm.includes(true));
    });
    expect(told).toBeGreaterThan(0);
  });

  it('is pressed, where that is all that is weak about it, after all that their case says', () => {
    let told = 0;
    everyStandpoint((standpoint) => {
      const theirs = otherSide(standpoint);
      const { made } = inRound(theirs);
      const said = saidInCase(theirs);
      for (const points of [weakPoints(standpoint), furtherPoints(standpoint)]) {
        const isSlight = points
          .filter(({ contention, premise }) => made.includes(contention) && said.has(premise.id))
          .map(
            ({ weakness, premise, contention }) =>
              weakness === 'hangs' && !firmCruxesOf(theirs, contention).has(premise.id),
          );
        expect(isSlight).toEqual([...isSlight].sort((a, b) => Number(a) - Number(b)));
        told += Number(isSlight.includes(true) && isSlight.includes(false));
      }
    });
    expect(told).toBeGreaterThan(0);
  });

  it('decides no clash but one in which it is at issue; what decides is at issue there, or a ground', () => {
    let [decided, blank] = [0, 0];
    everyStandpoint((standpoint) => {
      const sheet = sheetOf(standpoint, 'judge');
      for (const part of partsOfSheet(sheet).filter(({ key }) => key.startsWith('clash-'))) {
        const [, side, ...rest] = part.key.split('-');
        const by = standpoint.side === side ? standpoint : otherSide(standpoint);
        const contention = by.contentions.find(({ step }) => step.id === rest.join('-'))!;
        const decides = part.lines.find(({ key }) => key.endsWith('/decides'))!;
        const shown = part.lines.slice(0, 2).flatMap(({ about }) => about ?? []);
        const firm = firmCruxesOf(by, contention);
        const claims = contention.claims.map(({ id }) => id);
        if (decides.asks !== undefined) {
          blank += 1;
          const left = contention.statements.filter((id) => by.isOurs(id) && firm.has(id));
          expect(left.filter((id) => !claims.includes(id))).toEqual([]);
        }
        if (!decides.marks.some(({ kind }) => kind === 'crux')) continue;
        decided += 1;
        const id = decides.about!;
        // It is one of the lines, attacked by one of them, or speaks against one or the step it is used in.
        const uses = shown.flatMap((one) => by.index.from(one).map((step) => step.id));
        const meets =
          shown.includes(id) ||
          attacksAt(by, id).some(({ claims: of }) => of.some((one) => shown.includes(one.id))) ||
          [...shown, ...uses].some((at) =>
            attacksAt(otherSide(by), at).some(({ claims: of }) => of.some((one) => one.id === id)),
          );
        expect(cruxesOf(by, contention)).toContain(id);
        expect(meets || (firm.has(id) && contention.statements.includes(id)), `${part.key}: ${id}`).toBe(
          true,
        );
      }
    });
    expect(decided).toBeGreaterThan(3);
    expect(blank).toBeGreaterThan(0);
  });

  it('decides a clash where the contested pair is it, before another ground', () => {
    const map = sketch(`
      motion m
      r1: a > m
      r2: b + c > a
      r3: x ! c @critic
      r4: y ! x
    `);
    const clash = partsOfSheet(sheetOf(seen(map), 'judge')).find(({ key }) => key === 'clash-for-r1')!;
    expect(clash.lines.at(-1)).toMatchObject({ about: 'c', marks: [{ kind: 'crux' }] });
  });
});

describe('what a case leaves out as a fact-check contradicts it', () => {
  /** A map in which now and then a fact-check contradicts a statement. */
  const checkedMap = (random: () => number): ArgumentMap => {
    const map = grownMap(random, 8 + Math.floor(random() * 20), 0.3);
    const notes = [...map.statements.keys()]
      .filter(() => random() < 0.2)
      .map((about) => ({
        ...{ id: `n${about}`, kind: 'fact-check' as const, text: 'It is not so.', about },
        verdict: 'contradicted' as const,
      }));
    return { ...map, notes: new Map(notes.map((note) => [note.id, note])) };
  };

  it('is pressed after what the case says', () => {
    let told = 0;
    const law = (standpoint: Standpoint) => {
      const { map, index, debate, speaksFirst, side } = standpoint;
      const other = side === 'for' ? 'against' : 'for';
      const theirCase = sheetOf(seen(map, { debate, side: other, speaksFirst: !speaksFirst }), 'case');
      const made = new Set(
        partsOfSheet(theirCase).flatMap(({ key }) =>
          key.startsWith('contention-') ? [key.replace('contention-', '')] : [],
        ),
      );
      // What is left out as a reason may be a contention of its own.
      const said = new Set(linesOfSheet(theirCase).map(({ about }) => about));
      const leftOut = new Set(
        theirCase.leftOut
          .filter(
            ({ key, about, why }) =>
              key.split('/').length > 1 && why === 'a fact-check contradicts part of it' && !said.has(about),
          )
          .map(({ about }) => about!),
      );
      const isContradicted = (id: Id) =>
        index.notesAbout(id).some(({ verdict }) => verdict === 'contradicted');
      for (const points of [weakPoints(standpoint), furtherPoints(standpoint)]) {
        const first = points.findIndex(
          ({ premise, contention }) =>
            leftOut.has(premise.id) &&
            isContradicted(premise.id) &&
            contention.claims.every(({ id }) => id !== premise.id),
        );
        if (first < 0) continue;
        const after = points
          .slice(first)
          .filter(({ contention, premise }) =>
            contention.claims.some(({ id }) => made.has(contention.step.id) && id === premise.id),
          );
        expect(
          after.map(({ premise }) => premise.id),
          `after ${points[first]!.premise.id}`,
        ).toEqual([]);
        told += 1;
      }
    };
    for (const format of ['pf', 'ld', 'world-schools'])
      for (const side of bothSides) law(seen(articleMap(), { side, format }));
    everySeed(proofScale(18, 500), (random) => {
      const map = checkedMap(random);
      for (const side of bothSides) law(seen(map, { side, format: random() < 0.5 ? 'pf' : 'world-schools' }));
    });
    expect(told).toBeGreaterThan(1);
  });

  it('is asked by what we say in its place, whatever they reply; by the document where we say nothing', () => {
    const checked = (withDenial: boolean) =>
      argumentMap(
        { id: 'm', title: 'M', motion: 'm' },
        {
          layers: ['source', 'critic', 'defender'].map((role) => ({ id: role, title: role, role })) as never,
          sources: [{ id: 's', role: 'reference', csl: { type: 'report', title: 'The Record' } }],
          statements: [
            { id: 'm', text: 'Do it.', layer: 'source' },
            { id: 'a', text: 'It has never worked.', layer: 'source' },
            { id: 'x', text: 'It worked once.', layer: 'critic' },
            { id: 'y', text: 'Once is not enough.', layer: 'defender' },
          ],
          relations: [
            { id: 'r1', kind: 'support', premises: ['a'], target: 'm', layer: 'source' },
            { id: 'r2', kind: 'attack', premises: ['x'], target: 'a', layer: 'critic' },
            { id: 'r3', kind: 'attack', premises: ['y'], target: 'r2', layer: 'defender' },
          ].slice(0, withDenial ? 3 : 1) as never,
          notes: [
            {
              ...{ id: 'n', kind: 'fact-check', text: 'It did.', about: 'a' },
              ...{ verdict: 'contradicted', sources: ['s'] },
            },
          ],
        },
      );
    for (const format of ['pf', 'ld', 'world-schools']) {
      const lines = linesOfSheet(sheetOf(seen(checked(true), { side: 'against', format }), 'cross-ex'));
      const main = lines.find(({ key }) => key === 'ask-r1-a/main')!;
      expect(main.text, format).toBe('Isn’t it rather so that “It worked once.”?');
      expect(lines.find(({ key }) => key === 'ask-r1-a/expect')!.text).toBe('Once is not enough.');
      const asked = partsOfSheet(sheetOf(seen(checked(true), { format }), 'cross-ex'));
      const answer = asked.find(({ key }) => key === 'asked-ask-r1-a')!;
      expect([answer.heading.text, answer.lines[0]!.text]).toEqual([main.text, 'Once is not enough.']);
    }
    const bare = linesOfSheet(sheetOf(seen(checked(false), { side: 'against' }), 'cross-ex'));
    expect(bare.find(({ key }) => key === 'ask-r1-a/main')!.text).toBe(
      'Have you checked this against “The Record”: “It has never worked.”?',
    );
  });
});

describe('what is asked without a premise', () => {
  it('names it, or comes right after a question that does', () => {
    let [named, unnamed] = [0, 0];
    everyStandpoint((standpoint) => {
      const { map } = standpoint;
      const sheet = sheetOf(standpoint, 'cross-ex');
      const words = (id: Id) => map.statements.get(id)!.short ?? map.statements.get(id)!.text;
      const questions = [...linesOfSheet(sheet), ...sheet.leftOut].filter(({ role }) => role === 'question');
      for (const [at, { key, about, text }] of questions.entries()) {
        if (!/^Without /.test(text)) continue;
        if (text.includes(`“${words(about!)}”`)) named += 1;
        else {
          unnamed += 1;
          expect(questions[at - 1]!.text, key).toContain(`“${words(about!)}”`);
        }
      }
    });
    expect(named).toBeGreaterThan(3);
    expect(unnamed).toBeGreaterThan(0);
  });

  it('is not answered by what backs the premise that was taken away, nor by what rests on it', () => {
    // What is asked without b, as a fact-check contradicts it, and what is said to that.
    const answered = (lines: string) => {
      const note = {
        id: 'n',
        kind: 'fact-check',
        text: 'It is not.',
        about: 'b',
        verdict: 'contradicted',
      } as const;
      const map = {
        ...sketch(`motion m\nb [10]\nr1: a > m\nr2: b > a\nr9: f > m\n${lines}`),
        notes: new Map([['n', note]]),
      };
      const sheet = sheetOf(seen(map, { format: 'world-schools' }), 'cross-ex');
      const part = partsOfSheet(sheet).find(({ heading }) => heading.about === 'b')!;
      expect(part.heading.text).toBe('Without “It is b.”, what is left of “It is a.”?');
      return part.lines.map(({ text, asks }) => asks ?? text);
    };
    const blank = ['an answer: the map has none'];
    expect(answered('r3: d > b')).toEqual(blank);
    expect(answered('e [20]\nr3: d > b\nr4: e > a')).toEqual(['It is e.']);
    expect(answered('e [20]\nr3: d > b\nr4: e > a\nr5: b > e')).toEqual(blank);
    let told = 0;
    everyStandpoint((standpoint) => {
      const { map, index } = standpoint;
      for (const { heading, lines } of partsOfSheet(sheetOf(standpoint, 'cross-ex'))) {
        if (heading.from.kind !== 'phrase' || heading.from.phrase !== 'offerWithout') continue;
        told += 1;
        for (const { key, about } of lines.filter((line) => line.key.endsWith('/other')))
          for (const step of index.from(about!).filter(({ target }) => target === heading.about))
            expect(map.relations.get(step.id)!.kind, `${key} backs what was taken away`).not.toBe('support');
      }
    });
    expect(told).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  answersTo,
  BOTH,
  columnsOf,
  debateOf,
  debates,
  inOrder,
  inVariant,
  isByCoin,
  lastThatMustAnswer,
  opponentsOf,
  sideIn,
  speechesOf,
  withSeconds,
  type DebateFormat,
} from '../../src/debates/index.ts';

const format = (id: string): DebateFormat => debateOf(id)!;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Every way in which a format may be held: who speaks first, where a coin decides. */
const held = debates.flatMap((debate) =>
  isByCoin(debate)
    ? debate.sides.map(({ id }) => [`${debate.id}, ${id} first`, debate, { speaksFirst: id }] as const)
    : [[debate.id, debate, {}] as const],
);

describe.each(held)('%s', (_, debate, order) => {
  it('gives every speech to one side, and a shared floor to none', () => {
    const own = debate.sides.flatMap(({ id }) => speechesOf(debate, id, order));
    const shared = inOrder(debate, order).speeches.filter(({ side }) => side === BOTH);
    expect(ids([...own, ...shared]).sort()).toEqual(ids(debate.speeches).sort());
  });

  it('has every speech answer earlier ones, of sides that oppose its own', () => {
    const { speeches, sides } = inOrder(debate, order);
    for (const [at, speech] of speeches.entries()) {
      const opponents = ids(opponentsOf(debate, speech.side));
      for (const answered of speech.answers ?? []) {
        const earlier = speeches.slice(0, at).find(({ id }) => id === answered);
        const side = earlier?.side ?? sides.find(({ id }) => id === answered)?.id;
        expect(opponents, `${speech.id} answers ${answered}`).toContain(side);
      }
    }
  });

  it('has an argument dropped by the last speech that has to answer it, which is the last of all that do', () => {
    const { speeches } = inOrder(debate, order);
    for (const { id } of speeches) {
      const answering = answersTo(inOrder(debate, order), id);
      expect(answering).toEqual(speeches.filter(({ answers = [] }) => answers.includes(id)));
      expect(lastThatMustAnswer(debate, id, order)).toEqual(answering.at(-1));
    }
  });

  it('notes every speech in one column, and no questions', () => {
    const noted = columnsOf(debate).flatMap(({ speeches }) => speeches);
    expect(ids(noted)).toEqual(ids(debate.speeches.filter(({ kind }) => !/^cross/.test(kind))));
  });
});

describe('what has to be answered where', () => {
  it('has the negative block answer together, so that its second speech is the last that may', () => {
    const policy = format('policy-hs');
    expect(ids(answersTo(policy, '2ac'))).toEqual(['2nc', '1nr']);
    expect(lastThatMustAnswer(policy, '2ac')?.id).toBe('1nr');
    expect(lastThatMustAnswer(policy, '2nc')?.id).toBe('1ar');
    expect(columnsOf(policy).map(({ name }) => name)).toEqual([
      '1AC',
      '1NC',
      '2AC',
      'Block',
      '1AR',
      '2NR',
      '2AR',
    ]);
  });

  it('follows the coin in Public Forum', () => {
    const pf = format('pf');
    expect(lastThatMustAnswer(pf, 'c1', { speaksFirst: 'con' })).toMatchObject({ id: 'r2', side: 'pro' });
    expect(lastThatMustAnswer(pf, 'c1', { speaksFirst: 'pro' })).toMatchObject({ id: 'r2', side: 'con' });
    expect(ids(speechesOf(pf, 'con', { speaksFirst: 'pro' }))).toEqual(['c2', 'r2', 's2', 'ff2']);
    expect(inOrder(pf, { speaksFirst: 'con' }).speeches.map(({ opens }) => opens)).toContain('con');
    expect(() => speechesOf(pf, 'con')).toThrow('Who speaks first');
    expect(() => lastThatMustAnswer(pf, 'c1', { speaksFirst: 'first' })).toThrow('Who speaks first');
  });

  it('asks nobody to answer the last speech, or a speech that isn’t there', () => {
    expect(lastThatMustAnswer(format('policy-hs'), '2ar')).toBeUndefined();
    expect(lastThatMustAnswer(format('policy-hs'), 'constructor')).toBeUndefined();
  });

  it('has what the others of a panel say answered, though none of it is listed', () => {
    const panel = format('panel');
    const opening = { ...panel.speeches[0]!, id: 'theirs', side: 'others' };
    const listed = { ...panel, speeches: [opening, ...panel.speeches] };
    expect(lastThatMustAnswer(listed, 'theirs')?.id).toBe('resp');
  });
});

describe('the sides', () => {
  it.each([
    ['pf', 'for', undefined, 'pro'],
    ['pf', 'against', undefined, 'con'],
    ['world-schools', 'against', undefined, 'opp'],
    ['bp', 'for', undefined, 'og'],
    ['bp', 'for', 'cg', 'cg'],
    ['bp', 'against', 'co', 'co'],
    ['bp', 'for', 'co', undefined],
    ['moot', 'for', undefined, 'pet'],
    ['broadcast-live', 'for', undefined, 'guest'],
    ['broadcast-live', 'against', undefined, 'guest'],
    ['panel', 'either', 'others', 'others'],
  ] as const)('%s, %s (%s): %s', (id, stance, team, expected) => {
    expect(sideIn(format(id), stance, team)?.id).toBe(expected);
  });

  it('are opposed by the other bench, and by everybody else where they may choose', () => {
    expect(ids(opponentsOf(format('bp'), 'cg'))).toEqual(['oo', 'co']);
    expect(ids(opponentsOf(format('bp'), 'oo'))).toEqual(['og', 'cg']);
    expect(ids(opponentsOf(format('broadcast-live'), 'guest'))).toEqual(['host']);
    expect(opponentsOf(format('broadcast-clip'), 'guest')).toEqual([]);
    expect(opponentsOf(format('pf'), 'nobody')).toEqual([]);
    for (const debate of debates)
      for (const { id } of debate.sides)
        for (const other of opponentsOf(debate, id)) expect(ids(opponentsOf(debate, other.id))).toContain(id);
  });
});

describe('other lengths', () => {
  it('change what is named, and nothing else', () => {
    const pf = format('pf');
    const longer = withSeconds(pf, new Map([['s1', 200]]));
    for (const [at, speech] of longer.speeches.entries())
      expect(speech).toEqual({
        ...pf.speeches[at],
        seconds: speech.id === 's1' ? 200 : pf.speeches[at]!.seconds,
      });
    expect({ ...longer, speeches: pf.speeches }).toEqual(pf);
    expect(withSeconds(pf, new Map())).toEqual(pf);
  });

  it('are refused for a speech that isn’t there, and for what is no length', () => {
    expect(() => withSeconds(format('pf'), new Map([['1ac', 200]]))).toThrow('no speech');
    for (const seconds of [0, -1, NaN, Infinity])
      expect(() => withSeconds(format('pf'), new Map([['s1', seconds]]))).toThrow('no length');
  });

  it('come with each variant of the catalogue', () => {
    for (const debate of debates)
      for (const { id, seconds = {}, preparation } of debate.variants ?? []) {
        const there = inVariant(debate, id);
        for (const [speech, length] of Object.entries(seconds))
          expect(there.speeches.find((own) => own.id === speech)?.seconds).toBe(length);
        expect(there.preparation.seconds).toBe(preparation ?? debate.preparation.seconds);
      }
    expect(() => inVariant(format('pf'), 'czech')).toThrow('no variant');
  });
});

import { describe, expect, it } from 'vitest';
import { perform, relink, silence } from '../../src/edit/index.ts';
import { lint } from '../../src/lint/index.ts';
import { changed, lintKinds, type ArgumentMap, type LintKind } from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { sketch } from '../model/sketch.ts';
import { expectSentence } from '../words/expectSentence.ts';

const saying = (map: ArgumentMap, texts: Readonly<Record<string, string>>) =>
  changed(
    map,
    Object.entries(texts).map(([id, to]) => ({ table: 'statements', id, field: 'text', to }) as const),
  );
const found = (map: ArgumentMap, kind: LintKind) =>
  lint(map)
    .filter((problem) => problem.kind === kind)
    .map(({ ids }) => ids.join(' '));

/** For each kind: a map that has it, what it is about; and a map that is near and hasn't it. */
const cases: Readonly<
  Record<LintKind, { readonly has: ArgumentMap; readonly at: string; readonly hasNot: ArgumentMap }>
> = {
  'thesis-unsupported': {
    has: sketch('thesis t\nr1: a ! t'),
    at: 't',
    hasNot: sketch('thesis t\nr1: a > t\nr2: b ! t'),
  },
  'supports-its-attacker': {
    has: sketch('thesis t\nr1: a > b\nr2: b > c\nr3: c ! a\nr4: a > t'),
    at: 'a c',
    hasNot: sketch('thesis t\nr1: a > b\nr2: b > t\nr3: c ! a\nr4: d > c'),
  },
  'for-and-against': {
    has: sketch('thesis t\nr1: a > t\nr2: a ! t'),
    at: 'a t',
    hasNot: sketch('thesis t\nr1: a > t\nr2: a ! u'),
  },
  'repeats-conclusion': {
    has: saying(sketch('r1: a > t'), { a: 'The well is dry.', t: 'the well  is DRY' }),
    at: 'a r1',
    hasNot: saying(sketch('r1: a > t'), { a: 'The well is not dry.', t: 'The well is dry.' }),
  },
  'aims-at-conclusion': {
    has: saying(sketch('o @reader\nr1: p > t\nr2: o ! t @reader'), {
      t: 'The square should be closed to cars.',
      p: 'Shops sell more where people walk.',
      o: 'Shops do not sell more where people walk.',
    }),
    at: 'o p r2',
    hasNot: saying(sketch('o @reader\nr1: p > t\nr2: o ! t @reader'), {
      t: 'The square should be closed to cars.',
      p: 'Shops sell more where people walk.',
      o: 'The square is the only way round for cars.',
    }),
  },
  'said-twice': {
    has: saying(sketch('r1: a > t\nr2: b > u\nb @reader'), { a: 'It rains.', b: 'It rains!' }),
    at: 'b a',
    hasNot: saying(sketch('r1: a > t\nr2: b > u\nb @reader'), { a: 'It rains.', b: 'It never rains.' }),
  },
  'several-claims': {
    has: saying(sketch('a @reader\nr1: a > t'), {
      a: 'The road is narrow and the bridge carries no lorries.',
    }),
    at: 'a',
    hasNot: saying(sketch('a @reader\nr1: a > t'), { a: 'Bread and butter cost more.' }),
  },
  'question-as-claim': {
    has: saying(sketch('a @reader\nr1: a > t'), { a: 'Who would pay for it?' }),
    at: 'a',
    hasNot: saying(sketch('a @reader\nr1: a > t'), { a: 'They asked “who pays?” and got no answer.' }),
  },
  'overworked-premise': {
    has: sketch('r1: a > t\nr2: a > u\nr3: a > v'),
    at: 'a',
    hasNot: sketch('r1: a > t\nr2: a > u\nr3: a > v\nr4: b > a'),
  },
};

describe('each lint', () => {
  it.each(lintKinds)('%s is found where it is, and not beside it, and is said in a sentence', (kind) => {
    const { has, at, hasNot } = cases[kind];
    expect(found(has, kind)).toEqual([at]);
    expect(found(hasNot, kind)).toEqual([]);
    for (const problem of lint(has)) expectSentence(problemSentence(problem));
  });

  it.each(lintKinds)('%s is silenced where one says so, and only there', (kind) => {
    const { has, at } = cases[kind];
    const [about] = at.split(' ');
    const quiet = perform(has, silence, { kind, about: about! }, { random: () => 0.5, reader: 'Mine' });
    expect(quiet.ok && found(quiet.map, kind)).toEqual([]);
    const elsewhere = perform(has, silence, { kind, about: 't' }, { random: () => 0.5, reader: 'Mine' });
    if (about !== 't') expect(elsewhere.ok && found(elsewhere.map, kind)).toEqual([at]);
  });
});

it('what is said to be the same is not said twice', () => {
  const map = saying(sketch('a @reader\nb @reader\nr1: a > t\nr2: a = b'), {
    a: 'It rains.',
    b: 'It rains!',
  });
  expect(found(map, 'said-twice')).toEqual([]);
});

it('what others said in locked layers is not corrected in its wording', () => {
  const map = saying(sketch('r1: a > t'), { a: 'Who would pay for it?' });
  expect(found(map, 'question-as-claim')).toEqual([]);
  const twice = saying(sketch('r1: a > t\nr2: b > u'), { a: 'It rains.', b: 'It rains!' });
  expect(found(twice, 'said-twice')).toEqual([]);
});

it('an objection that is tied to what it is about is not asked about again', () => {
  const { has } = cases['aims-at-conclusion'];
  const tied = perform(has, relink, { step: 'r2', to: 'p' }, { random: () => 0.5, reader: 'Mine' });
  expect(tied.ok && found(tied.map, 'aims-at-conclusion')).toEqual([]);
});

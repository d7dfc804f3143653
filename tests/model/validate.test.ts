import { describe, expect, it } from 'vitest';
import {
  argumentMap,
  changed,
  mapProblemKinds,
  validate,
  type ArgumentMap,
  type Heading,
  type MapProblemKind,
  type Problem,
  type RecordLists,
  type Severity,
} from '../../src/model/index.ts';
import { digest } from '../../src/text/index.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { expectSentence } from '../words/expectSentence.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { sketch } from './sketch.ts';
import { proofScale } from '../scale.ts';

const text = 'The lamp is on. Somebody is at home.';
const source = {
  id: 'o',
  role: 'text' as const,
  csl: { type: 'article' },
  normalization: 'plain-1' as const,
  digest: digest(text, 64),
  text,
};
const passage = (start: number, end: number, of = text.slice(start, end)) => ({
  id: 'p',
  source: 'o',
  start,
  end,
  digest: digest(of),
});

/** A map of one statement, clean but for what a case changes. */
const small = (records: RecordLists = {}, heading: Partial<Heading> = {}): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'Small', thesis: 's', ...heading },
    {
      layers: [
        { id: 'l', title: 'The text', role: 'source' },
        { id: 'mine', title: 'My replies', role: 'reader' },
      ],
      statements: [{ id: 's', text: 'Somebody is at home.', layer: 'l' }],
      ...records,
    },
  );
const words = (count: number) => Array.from({ length: count }, (_, place) => `w${place}`).join(' ');
const statement = (more: object) => ({
  statements: [{ id: 's', text: 'Somebody is at home.', layer: 'l', ...more }],
});

interface Case {
  readonly kind: MapProblemKind;
  readonly what: string;
  readonly map: ArgumentMap;
  readonly severity: Severity;
  readonly ids: readonly string[];
  readonly pointer: string | undefined;
  readonly mends?: boolean;
}
const found = (
  kind: MapProblemKind,
  what: string,
  map: ArgumentMap,
  severity: Severity,
  ids: readonly string[],
  pointer: string | undefined,
  mends = false,
): Case => ({ kind, what, map, severity, ids, pointer, mends });

const cases: readonly Case[] = [
  found(
    'dangling-reference',
    'a thesis that is not there',
    small({}, { thesis: 'gone' }),
    'error',
    ['gone'],
    '/thesis',
    true,
  ),
  found(
    'dangling-reference',
    'a motion that is no statement',
    small({}, { motion: 'l' }),
    'error',
    ['l'],
    '/motion',
    true,
  ),
  found(
    'dangling-reference',
    'a passage that is not there',
    small(statement({ passages: ['gone'] })),
    'error',
    ['s'],
    '/statements/s/passages/0',
    true,
  ),
  found(
    'dangling-reference',
    'a premise that is not there',
    sketch('thesis t\nr: a + ?gone > t'),
    'error',
    ['r'],
    '/relations/r/premises/1',
    true,
  ),
  found(
    'dangling-reference',
    'a target that is not there',
    sketch('thesis t\nr: t > ?constructor'),
    'error',
    ['r'],
    '/relations/r/target',
    true,
  ),
  found(
    'dangling-reference',
    'a note about nothing',
    small({ notes: [{ id: 'n', about: 'gone', kind: 'comment', text: 'Why?' }] }),
    'error',
    ['n'],
    '/notes/n/about',
    true,
  ),
  found(
    'dangling-reference',
    'a passage of no source',
    small({ passages: [{ ...passage(0, 4), source: 'gone' }] }),
    'error',
    ['p'],
    '/passages/p/source',
    true,
  ),
  found(
    'dangling-reference',
    'a silence about nothing',
    small({ silenced: [{ id: 'z', kind: 'too-long', about: 'gone' }] }),
    'error',
    ['z'],
    '/silenced/z/about',
    true,
  ),
  found(
    'dangling-reference',
    'a view of nothing',
    small({ views: [{ id: 'v', title: 'V', selection: 'gone' }] }),
    'error',
    ['v'],
    '/views/v/selection',
    true,
  ),
  found(
    'dangling-reference',
    'a stop at nothing',
    small({ tours: [{ id: 't', title: 'T', stops: [{ caption: 'C', statement: 'gone' }] }] }),
    'error',
    ['t'],
    '/tours/t/stops/0/statement',
  ),
  found(
    'dangling-reference',
    'a part played by nothing',
    small({
      relations: [
        { id: 'r', kind: 'support', premises: ['s'], target: 's', roles: { s: 'minor', gone: 'major' } },
      ],
    }),
    'error',
    ['r'],
    '/relations/r/roles/gone',
    true,
  ),
  found(
    'unknown-layer',
    'a statement of no layer',
    small(statement({ layer: 'gone' })),
    'error',
    ['s'],
    '/statements/s/layer',
    true,
  ),
  found(
    'duplicate-id',
    'a note with a statement’s id',
    small({ notes: [{ id: 's', about: 's', kind: 'comment', text: 'Why?' }] }),
    'error',
    ['s'],
    '/notes/s',
  ),
  found(
    'duplicate-id',
    'a record with the map’s id',
    small({}, { id: 's' }),
    'error',
    ['s'],
    '/statements/s',
  ),
  found(
    'illegal-id',
    'an id with a slash and a tilde',
    small({ issues: [{ id: 'a/b~', positions: [] }] }),
    'error',
    ['a/b~'],
    '/issues/a~1b~0',
  ),
  found(
    'no-thesis',
    'statements without a thesis',
    argumentMap(
      { id: 'm', title: 'M' },
      { statements: small().statements.values(), layers: small().layers.values() },
    ),
    'warning',
    [],
    undefined,
  ),
  found(
    'unconnected',
    'a statement tied to nothing',
    sketch('thesis t\nlone'),
    'warning',
    ['lone'],
    '/statements/lone',
  ),
  found(
    'no-premises',
    'a relation from nothing',
    sketch('thesis t\nr: > t'),
    'error',
    ['r'],
    '/relations/r',
    true,
  ),
  found(
    'no-target',
    'a relation onto nothing',
    sketch('thesis t\nr: t >'),
    'error',
    ['r'],
    '/relations/r',
    true,
  ),
  found(
    'too-few-members',
    'a contradiction of a statement with itself',
    sketch('thesis t\nr: t # t'),
    'error',
    ['r'],
    '/relations/r',
    true,
  ),
  found(
    'onto-itself',
    'a statement that supports itself',
    sketch('thesis t\nr: t > t'),
    'error',
    ['r', 't'],
    '/relations/r/target',
    true,
  ),
  found(
    'onto-itself',
    'a relation that attacks itself',
    sketch('thesis t\nr: t ! r'),
    'error',
    ['r', 'r'],
    '/relations/r/target',
    true,
  ),
  found(
    'circular-support',
    'two that support each other',
    sketch('thesis a\nr: a > b\nq: b > a'),
    'warning',
    ['a', 'b'],
    '/statements/a',
  ),
  found(
    'source-stale',
    'a text that was changed',
    small({ sources: [{ ...source, text: `${text} Yes.` }] }),
    'error',
    ['o'],
    '/sources/o/digest',
  ),
  found(
    'source-stale',
    'a text that is not normalised',
    small({ sources: [{ ...source, text: 'The lamp  is on.', digest: digest('The lamp  is on.', 64) }] }),
    'error',
    ['o'],
    '/sources/o/text',
  ),
  found(
    'passage-inverted',
    'a passage that ends before it begins',
    small({ sources: [source], passages: [passage(9, 4)] }),
    'error',
    ['p'],
    '/passages/p',
  ),
  found(
    'passage-outside',
    'a passage beyond the text',
    small({ sources: [source], passages: [passage(30, 99)] }),
    'error',
    ['p'],
    '/passages/p',
  ),
  found(
    'passage-outside',
    'a passage beyond a text that is not in the file',
    small({
      sources: [{ id: 'o', role: 'text', csl: { type: 'article' }, length: 20 }],
      passages: [passage(16, 36)],
    }),
    'error',
    ['p'],
    '/passages/p',
  ),
  found(
    'passage-stale',
    'a passage that this version of the text doesn’t have',
    small({ sources: [source], passages: [passage(0, 8, 'The fire')] }),
    'warning',
    ['p'],
    '/passages/p/digest',
  ),
  found(
    'passage-stale',
    'a passage that reads otherwise in a text that is not its source’s',
    small({ sources: [{ ...source, text: text.replace('lamp', 'fire') }], passages: [passage(0, 8)] }),
    'error',
    ['p'],
    '/passages/p/digest',
  ),
  found(
    'paragraph-outside',
    'a paragraph beyond the text',
    small({ sources: [{ ...source, paragraphs: [{ start: 0, end: 99, digest: digest(text) }] }] }),
    'error',
    ['o'],
    '/sources/o/paragraphs/0',
  ),
  found(
    'paragraph-outside',
    'paragraphs that overlap',
    small({
      sources: [
        {
          ...source,
          paragraphs: [
            { start: 0, end: 15, digest: digest(text.slice(0, 15)) },
            { start: 10, end: 36, digest: digest(text.slice(10)) },
          ],
        },
      ],
    }),
    'error',
    ['o'],
    '/sources/o/paragraphs/1',
  ),
  found(
    'empty-text',
    'a statement that says nothing',
    small(statement({ text: ' \u2003' })),
    'error',
    ['s'],
    '/statements/s/text',
  ),
  found(
    'empty-text',
    'a note that says nothing',
    small({ notes: [{ id: 'n', about: 's', kind: 'comment', text: '' }] }),
    'error',
    ['n'],
    '/notes/n/text',
    true,
  ),
  found(
    'no-passage',
    'an author’s statement tied to no place',
    small({ sources: [source] }),
    'warning',
    ['s'],
    '/statements/s',
  ),
  found(
    'too-long',
    'a statement of 26 words',
    small(statement({ text: words(26) })),
    'hint',
    ['s'],
    '/statements/s/text',
  ),
  found(
    'short-too-long',
    'a short form of 13 words',
    small(statement({ short: words(13) })),
    'hint',
    ['s'],
    '/statements/s/short',
  ),
  found(
    'no-verdict',
    'a fact-check without a verdict',
    small({ notes: [{ id: 'n', about: 's', kind: 'fact-check', text: 'Looked.' }] }),
    'hint',
    ['n'],
    '/notes/n',
    true,
  ),
];

const ofKind = (map: ArgumentMap, { kind, pointer }: Case) =>
  validate(map).filter((problem) => problem.kind === kind && problem.pointer === pointer);

describe('validate', () => {
  it.each(cases)('finds $kind: $what', (wanted) => {
    const [problem, ...more] = ofKind(wanted.map, wanted);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ kind: wanted.kind, severity: wanted.severity, ids: wanted.ids });
    expectSentence(problemSentence(problem!));
  });

  it.each(cases.filter(({ mends }) => mends))('knows what mends $kind: $what', (wanted) => {
    const [problem] = ofKind(wanted.map, wanted);
    expect(problem!.mend).toBeDefined();
    const after = changed(wanted.map, problem!.mend!);
    expect(ofKind(after, wanted)).toEqual([]);
  });

  it.each(cases.filter(({ mends }) => !mends))('offers no mend it can’t know for $kind: $what', (wanted) => {
    expect(ofKind(wanted.map, wanted)[0]!.mend).toBeUndefined();
  });

  it('asks for no passage where the map has no text, only works it refers to', () => {
    const map = small({ sources: [{ ...source, role: 'reference' }] });
    expect(validate(map).map(({ kind }) => kind)).not.toContain('no-passage');
  });

  it('has a case for every kind', () => {
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(mapProblemKinds));
  });

  it('finds nothing in a clean map', () => {
    const clean = small({
      sources: [
        { ...source, length: text.length, paragraphs: [{ start: 0, end: 36, digest: digest(text) }] },
      ],
      passages: [passage(16, 36)],
      statements: [
        { id: 's', text: words(25), short: words(12), layer: 'l', passages: ['p'] },
        { id: 'a', text: 'The lamp is on.', layer: 'mine' },
        { id: 'b', text: 'Lamps are lit by people.', layer: 'mine' },
      ],
      relations: [
        { id: 'r', kind: 'support', premises: ['a', 'b'], target: 's' },
        { id: 'q', kind: 'contradiction', premises: ['a', 'b'] },
      ],
      notes: [{ id: 'n', about: 'r', kind: 'fact-check', text: 'Seen.', verdict: 'bears-out' }],
    });
    expect(validate(clean)).toEqual([]);
    expect(validate(argumentMap({ id: 'm', title: 'Empty' }))).toEqual([]);
  });

  it('tells each of several missing ids in a list', () => {
    const problems = validate(sketch('thesis t\nr: ?x + a + ?y + ?x > t')).filter(
      ({ severity }) => severity === 'error',
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/relations/r/premises/0',
      '/relations/r/premises/2',
      '/relations/r/premises/3',
    ]);
    expect(problems[0]!.mend).toEqual([{ table: 'relations', id: 'r', field: 'premises', to: ['a'] }]);
  });

  it('names each circle of supports once, and no attack as one', () => {
    const map = sketch(`
      thesis t
      r1: a > b
      r2: b > c
      r3: c > a
      r4: c > t
      r5: x > y
      r6: y ! x
    `);
    const circles = validate(map).filter(({ kind }) => kind === 'circular-support');
    expect(circles.map(({ ids }) => [...ids].sort())).toEqual([['a', 'b', 'c']]);
  });

  it('puts errors first, then warnings, then hints', () => {
    const map = small(statement({ text: words(30), layer: 'gone' }), { thesis: 'gone' });
    expect(validate(map).map(({ kind }) => kind)).toEqual([
      'dangling-reference',
      'unknown-layer',
      'unconnected',
      'too-long',
    ]);
  });

  it('leaves out what is silenced, of that kind and that record only', () => {
    const map = small({
      ...statement({ text: words(26), short: words(13) }),
      silenced: [{ id: 'z', kind: 'too-long', about: 's' }],
    });
    expect(validate(map).map(({ kind }) => kind)).toEqual(['short-too-long']);
  });

  it('never throws, and says every problem in a sentence, on random maps', () => {
    everySeed(proofScale(200, 5000), (random) => {
      for (const problem of validate(randomMap(random, { statements: 8, relations: 14 })))
        expectSentence(problemSentence(problem));
    });
  });

  it('loses its problems to its mends, one after another', () => {
    everySeed(proofScale(60, 1000), (random) => {
      let map = randomMap(random, { statements: 6, relations: 10 });
      const mendable = (): Problem | undefined => validate(map).find(({ mend }) => mend);
      for (let round = 0, next = mendable(); next; round += 1, next = mendable()) {
        map = changed(map, next.mend!);
        expect(round, JSON.stringify(next)).toBeLessThan(200);
      }
    });
  });

  it('takes a relation of 200,000 premises and a chain of 20,000 supports', () => {
    const many = Array.from({ length: 200_000 }, (_, place) => `s${place}`);
    const wide = argumentMap(
      { id: 'm', title: 'Wide', thesis: 's0' },
      { relations: [{ id: 'r', kind: 'support', premises: many, target: 's0' }] },
    );
    expect(validate(wide).length).toBeGreaterThan(0);
    const chain = many.slice(0, 20_000);
    const deep = small({
      statements: chain.map((id) => ({ id, text: id, layer: 'l' })),
      relations: chain.map((id, place) => ({
        id: `r${place}`,
        kind: 'support' as const,
        premises: [id],
        target: chain[(place + 1) % chain.length]!,
      })),
    });
    expect(validate(deep).find(({ kind }) => kind === 'circular-support')!.values['count']).toBe(20_000);
  });
});

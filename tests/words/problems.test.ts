import { describe, expect, it } from 'vitest';
import {
  articleProblemKinds,
  blocksProblemKinds,
  fileProblemKinds,
  mapProblemKinds,
  type Problem,
  type ProblemKind,
} from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { expectSentence } from './expectSentence.ts';

/** Everything a sentence may ask for. What each kind really carries is tested where the kinds are found. */
const values: Problem['values'] = {
  reason: 'it is locked',
  megabytes: 100,
  millions: 6,
  most: 67,
  what: 'CommaExpected',
  line: 3,
  column: 7,
  key: 'a',
  format: 2,
  newest: 1,
  field: 'layer',
  expected: 'string',
  id: 's1',
  record: 's2',
  table: 'statements',
  other: 'notes',
  text: 'It is so.',
  count: 2,
  start: 1,
  end: 9,
  length: 5,
  number: 4,
  words: 30,
};
const problem = (kind: ProblemKind, more: Partial<Problem> = {}): Problem => ({
  kind,
  severity: 'error',
  ids: ['s1'],
  values,
  ...more,
});

describe('problemSentence', () => {
  it.each([...fileProblemKinds, ...mapProblemKinds, ...articleProblemKinds, ...blocksProblemKinds])(
    'says %s in a sentence, with a place and without',
    (kind) => {
      expectSentence(problemSentence(problem(kind)));
      expectSentence(problemSentence(problem(kind, { pointer: '/statements/s1/text' })));
      expectSentence(problemSentence(problem(kind, { pointer: '' })));
    },
  );

  it.each([
    'missing-field',
    'unknown-field',
    'wrong-type',
    'illegal-value',
    'duplicate-key',
    'forbidden-key',
    'lone-surrogate',
  ] as const)('says where for %s', (kind) =>
    expect(problemSentence(problem(kind, { pointer: '/statements/s1/text' }))).toContain(
      ' at /statements/s1/text',
    ),
  );

  it('names the place for what other programs need only where there is one', () => {
    const unknown = problem('unknown-field', { values: { field: 'x' } });
    expect(problemSentence(unknown)).toContain('“foreign”');
    const kept = problem('unknown-field', { values: { field: 'x', foreign: 'none' } });
    expect(problemSentence(kept)).not.toContain('foreign');
  });

  it.each(mapProblemKinds)('says something else of each kind: %s', (kind) => {
    const others = mapProblemKinds
      .filter((other) => other !== kind)
      .map((other) => problemSentence(problem(other)));
    expect(others).not.toContain(problemSentence(problem(kind)));
  });

  it.each(
    (['unreadable', 'not-writable'] as const).flatMap((kind) =>
      [
        'missing',
        'denied',
        'folder',
        'special',
        'silent',
        'unlisted',
        'full',
        'read-only',
        'system',
        'status',
        'constructor',
      ].map((reason) => [kind, reason] as const),
    ),
  )('has words for %s because of %s', (kind, reason) => {
    const said = problemSentence(problem(kind, { values: { reason, code: 'EIO', status: 503 } }));
    expectSentence(said);
    if (reason === 'system') expect(said).toContain('EIO');
    if (reason === 'status') expect(said).toContain('503');
  });

  it('has words for all that may be wrong with what is kept beside a map, and does not call it a map', () => {
    const reasons =
      'missing denied folder special silent taken busy full no-room not-kept read-only system status constructor changed';
    for (const kind of [
      'unreadable',
      'not-writable',
      'changed-on-disk',
      'too-large',
      'empty-file',
      'not-utf8',
    ] as const)
      for (const reason of reasons.split(' '))
        for (const [beside, name] of [
          ['positions', 'position'],
          ['sheets', 'preparation'],
          ['constructor', 'document'],
        ]) {
          const said = problemSentence(
            problem(kind, { values: { ...values, reason, code: 'EIO', status: 503, beside: beside! } }),
          );
          expectSentence(said);
          expect(said).toContain(` ${name}`);
          expect(said).not.toMatch(/\b(?:the|this) map\b|the file /i);
        }
    const half = problem('lone-surrogate', { values: { line: 2, column: 3, beside: 'positions' } });
    expectSentence(problemSentence(half));
  });

  it('tells a file that is gone from one that others changed', () => {
    const said = (reason: string) => problemSentence(problem('changed-on-disk', { values: { reason } }));
    expect(said('missing')).toContain('gone');
    expect(said('changed')).toContain('another program');
  });

  it.each(['unknown-format', 'not-a-map', 'wrong-type', 'short-too-long'] as const)(
    'says what to do about %s',
    (kind) =>
      expect(problemSentence(problem(kind))).toMatch(/[.”;] (Choose|Correct|Replace|Shorten) [^.]+\.$/),
  );

  it('shortens a long text between characters', () => {
    const said = problemSentence(problem('unconnected', { values: { text: '😀'.repeat(200) } }));
    expect(said).toContain(`“${'😀'.repeat(79)}…”`);
  });

  it.each([
    'InvalidSymbol',
    'ColonExpected',
    'UnexpectedEndOfString',
    'EndOfFileExpected',
    '<unknown ParseErrorCode>',
  ])('has words for the fault %s', (what) => {
    expectSentence(problemSentence(problem('not-json', { values: { what, line: 1, column: 2 } })));
  });
});

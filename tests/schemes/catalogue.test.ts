import { describe, expect, it } from 'vitest';
import { adjacency, type Relation } from '../../src/model/index.ts';
import { doubtedBy, families, missingPremises, schemeOf, schemes } from '../../src/schemes/index.ts';
import { onShared, sharedFile, sharedFiles, skipShared } from '../corpora.ts';
import { sketch } from '../model/sketch.ts';
import { shippedGraphs } from '../picture/graphs.ts';

describe('the catalogue', () => {
  it('names each scheme once, each with premises, an example and questions that can be answered', () => {
    expect(schemes.length).toBeGreaterThanOrEqual(25);
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
    expect(new Set(schemes.map(({ name }) => name)).size).toBe(schemes.length);
    for (const { id, premises, questions, example } of schemes) {
      expect(premises.length, id).toBeGreaterThan(0);
      expect(new Set(premises.map(({ role }) => role)).size, id).toBe(premises.length);
      expect(questions.length, id).toBeGreaterThan(1);
      expect(new Set(questions.map((question) => question.id)).size, id).toBe(questions.length);
      expect(example.length, id).toBeGreaterThan(20);
      for (const { doubts, role, asks, begins, id: question } of questions) {
        expect(asks, `${id}/${question}`).toMatch(/\?$/);
        expect(begins, `${id}/${question}`).toMatch(/: $/);
        const roles = premises.map((premise) => premise.role);
        if (doubts === 'premise') expect(roles, `${id}/${question}`).toContain(role);
        else expect(role, `${id}/${question}`).toBeUndefined();
      }
      // A number starts each.
      expect(questions.length, id).toBeLessThan(10);
    }
    expect(families.flatMap((family) => family.schemes)).toEqual(schemes);
  });

  it('knows every scheme that the shipped maps name', () => {
    for (const [name, map] of shippedGraphs)
      for (const { scheme } of map.relations.values())
        if (scheme !== undefined) expect(schemeOf(scheme)?.id, `${name}: ${scheme}`).toBe(scheme);
  });

  it.skipIf(skipShared)(
    onShared('words its questions anew: none is taken from a catalogue in the corpora'),
    () => {
      const plain = (text: string) =>
        text
          .toLowerCase()
          .replace(/[^a-z]+/g, ' ')
          .trim();
      const theirs = sharedFiles('corpora/schemes', '')
        .map((file) => plain(sharedFile('corpora', 'schemes', file)))
        .join(' ');
      expect(theirs.length).toBeGreaterThan(1000);
      for (const { id, questions, premises, conclusion, example } of schemes)
        for (const text of [
          ...questions.map(({ asks }) => asks),
          ...premises.map(({ says }) => says),
          conclusion,
          example,
        ])
          if (plain(text).split(' ').length > 5)
            expect(theirs.includes(plain(text)), `${id}: ${text}`).toBe(false);
    },
  );
});

describe('what a critical question doubts', () => {
  const map = sketch('r1: a + b > t');
  const scheme = schemeOf('practical-reasoning')!;
  const question = (id: string) => scheme.questions.find((one) => one.id === id)!;
  const relation = (fields: Partial<Relation> = {}): Relation => ({
    ...adjacency(map).from('a')[0]!,
    ...fields,
  });

  it('is the premise that plays the part, the conclusion, or the step', () => {
    const cast = relation({ roles: { a: 'means', b: 'goal' } });
    expect(doubtedBy(cast, scheme, question('works'))).toEqual({ kind: 'statement', of: 'a' });
    expect(doubtedBy(cast, scheme, question('goal'))).toEqual({ kind: 'statement', of: 'b' });
    expect(doubtedBy(cast, scheme, question('conflict'))).toEqual({ kind: 'statement', of: 't' });
    expect(doubtedBy(cast, scheme, question('alternatives'))).toEqual({ kind: 'step', of: 'r1' });
    expect(missingPremises(cast, scheme)).toEqual([]);
  });

  it('is the step where the premise goes unsaid', () => {
    expect(doubtedBy(relation(), scheme, question('works'))).toEqual({ kind: 'step', of: 'r1' });
    expect(missingPremises(relation({ roles: { a: 'goal' } }), scheme).map(({ role }) => role)).toEqual([
      'means',
    ]);
  });

  it('of a step with a single premise, is that one where it is asked for the first part', () => {
    const single = relation({ premises: ['a'] });
    expect(doubtedBy(single, scheme, question('goal'))).toEqual({ kind: 'statement', of: 'a' });
    expect(doubtedBy(single, scheme, question('works'))).toEqual({ kind: 'step', of: 'r1' });
  });
});

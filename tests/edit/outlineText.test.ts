import { describe, expect, it } from 'vitest';
import { fromOutline, readOutline, toOutline } from '../../src/edit/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { markers, paragraphWords } from '../../src/words/index.ts';
import { SOON } from '../soon.ts';

const read = (outline: string) => {
  const { statements, relations, paragraphs } = readOutline(outline, markers, paragraphWords);
  const range = (id: string) => {
    const { from, to } = paragraphs.get(id) ?? {};
    return from === undefined ? [] : [from === to ? `¶${from}` : `¶${from}-${to}`];
  };
  return {
    said: statements.map(({ id, text }) => [text, ...range(id)].join(' @ ')),
    steps: relations.map(({ kind, premises, target }) => `${premises!.join('+')} ${kind} ${target}`),
  };
};

/** The second line of a list, as it is understood. */
const second = (line: string) => {
  const { said, steps } = read(`Close the mill\n  ${line}`);
  return `${said[1]} | ${steps[0]}`;
};

describe('a list that names paragraphs', () => {
  it.each([
    ['¶4 because: it is old', 'it is old @ ¶4 | s1 support s0'],
    ['¶4: because: it is old', 'it is old @ ¶4 | s1 support s0'],
    ['¶ 4-5 It is old', 'It is old @ ¶4-5 | s1 support s0'],
    ['- ¶¶ 5–4, it is old', 'it is old @ ¶4-5 | s1 support s0'],
    ['(¶ 4) It is old', 'It is old @ ¶4 | s1 support s0'],
    ['[¶4] but: it is cheap', 'it is cheap @ ¶4 | s1 attack s0'],
    ['But: ¶12 it is cheap', 'it is cheap @ ¶12 | s1 attack s0'],
    ['But: it is cheap ¶12', 'it is cheap @ ¶12 | s1 attack s0'],
    ['But ¶12: it is cheap', 'it is cheap @ ¶12 | s1 attack s0'],
    ['But: it is cheap (¶12).', 'it is cheap. @ ¶12 | s1 attack s0'],
    ['It is old. (¶¶ 4–¶6)', 'It is old. @ ¶4-6 | s1 support s0'],
    ['para 4: it is old', 'it is old @ ¶4 | s1 support s0'],
    ['Par. 4 – it is old', 'it is old @ ¶4 | s1 support s0'],
    ['Para 4 because the harvest failed', 'the harvest failed @ ¶4 | s1 support s0'],
    ['Para. 4, but: it is cheap', 'it is cheap @ ¶4 | s1 attack s0'],
    ['It is old (paragraph 4)', 'It is old @ ¶4 | s1 support s0'],
    ['¶4 because the harvest failed', 'the harvest failed @ ¶4 | s1 support s0'],
  ])('%s', (line, understood) => expect(second(line)).toBe(understood));

  it.each([
    '¶4',
    '(¶4)',
    '¶0 It is old',
    '¶4.5 is a price',
    '¶4a is a clause',
    'Para 4 of the treaty forbids it',
    'It is forbidden by para 4',
    'It costs 4',
    '[4] It is old',
    'Comparison 4: it is old',
    'It is (see ¶4) old',
  ])('leaves what is said as it is: %s', (line) => expect(second(line)).toBe(`${line} | s1 support s0`));

  it('knows words only where they are given, and the sign always', () => {
    const texts = (outline: string) => fromOutline(outline, markers).statements.map(({ text }) => text);
    expect(texts('para 4: a\n¶4 b')).toEqual(['para 4: a', 'b']);
    expect(fromOutline('¶4 b', markers)).not.toHaveProperty('paragraphs');
  });
});

describe('a list as it is spoken', () => {
  it('has because, but and and before the rest of the sentence, in lines that stand deeper', () => {
    expect(
      read(
        'But the mill must close\n  because the harvest failed\n  and nobody buys\n    but the price rose\n  But it is warm',
      ),
    ).toEqual({
      said: ['But the mill must close', 'the harvest failed', 'nobody buys', 'the price rose', 'it is warm'],
      steps: ['s1+s2 support s0', 's3 attack s2', 's4 attack s0'],
    });
  });

  it.each([
    'Reason tells us so',
    'Con artists run it',
    'Butter is cheap',
    'Because',
    'But, it is warm',
    'Premise of it all',
  ])('has no other word so: %s', (line) => expect(second(line)).toBe(`${line} | s1 support s0`));

  it('reads what was written as it was, whatever the statements begin with', () => {
    const layer = 'l';
    const texts = ['Because of it', 'And now this', 'But why', 'because: so'];
    const map = argumentMap(
      { id: 'm', title: 'm', thesis: 't' },
      {
        layers: [{ id: layer, title: layer, role: 'reader' }],
        statements: [
          { id: 't', text: 'T', layer },
          ...texts.map((text, at) => ({ id: `p${at}`, text, layer })),
        ],
        relations: texts.map((_, at) => ({
          id: `r${at}`,
          kind: 'attack' as const,
          premises: [`p${at}`],
          target: 't',
        })),
      },
    );
    const { statements } = fromOutline(toOutline(map, ['t'], markers), markers, paragraphWords);
    expect(statements.map(({ text }) => text)).toEqual(['T', ...texts]);
  });
});

it(
  'lines of any length are read in time',
  () => {
    for (const piece of ['¶', '(', '¶4 ', '(¶4', ' ', '4-', 'para ', ':', '\t'])
      readOutline(`a\n b${piece.repeat(200_000)}c\n ${piece.repeat(200_000)}`, markers, paragraphWords);
  },
  SOON,
);

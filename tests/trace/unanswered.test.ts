import { describe, expect, it } from 'vitest';
import { unanswered, unansweredAttacks } from '../../src/trace/index.ts';
import { sketch } from '../model/sketch.ts';

const open = (lines: string) => [...unanswered(sketch(lines))].sort().join(' ');

describe('unanswered', () => {
  it('is what attacks and is not attacked in its turn', () => {
    expect(open('thesis t\nr1: a ! t\nr2: b ! t\nr3: c ! b')).toBe('a');
  });

  it('is no last word in defence of the thesis, at any remove; without a thesis every last word counts', () => {
    const lines = 'r1: b ! t\nr2: c ! b\nr3: d ! c\nr4: e ! d';
    expect(open(`thesis t\n${lines}`)).toBe('');
    expect(open(`thesis t\n${lines}\nr5: f ! e`)).toBe('f');
    expect(open(lines)).toBe('e');
  });

  it('leaves out an attack whose step is undercut', () => {
    expect(open('thesis t\nr1: a ! t\nr2: u ! r1')).toBe('');
  });

  it('takes an answer to one linked premise as an answer to the step', () => {
    expect(open('thesis t\nr1: a + b ! t\nr2: c ! b')).toBe('');
    expect(open('thesis t\nr1: a + b ! t')).toBe('a b');
  });

  it('counts what only undercuts, and not what only supports or contradicts', () => {
    expect(open('thesis t\nr1: a > t\nr2: u ! r1\nr3: x # t')).toBe('u');
  });

  it('takes no attack for an answer to itself, and none for one that hits nothing', () => {
    expect(open('thesis t\nr1: a ! a')).toBe('a');
    expect(open('thesis t\nr1: a ! ?nowhere')).toBe('');
  });

  it('tells the attacks apart of a statement that makes several', () => {
    const map = sketch('thesis t\nr1: a ! t\nr2: a ! b\nr3: u ! r1\nr4: b > t');
    expect([...unansweredAttacks(map)].sort()).toEqual(['r2']);
    expect(unanswered(map).has('a')).toBe(true);
  });

  it('leaves the motion alone until a critic is heard', () => {
    const lines = 'thesis t\nmotion m\nr1: x > t\nr2: a ! m\nr3: b ! t';
    expect(open(lines)).toBe('b');
    expect(open(`${lines}\nc @critic\nr4: c ! t`)).toBe('a b c');
    expect(open('thesis t\nmotion t\nr1: a ! t')).toBe('a');
  });
});

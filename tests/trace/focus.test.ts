import { describe, expect, it } from 'vitest';
import {
  adjacency,
  readingTree,
  type ArgumentMap,
  type Focus,
  type FocusKind,
} from '../../src/model/index.ts';
import { focusOn, unanswered } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { longChain, richMap } from './richMap.ts';

const focused = (map: ArgumentMap, focus: Focus) => focusOn(map, readingTree(map), focus);
const kept = (lines: string, kind: FocusKind, of?: string, links?: number) =>
  [...focused(sketch(lines), { kind, ...(of && { of }), ...(links && { links }) })].sort().join(' ');

const argument = `
  thesis t
  r1: a + b > t
  r2: c > a
  r3: d > c
  r4: x ! c
  r5: y ! x
  r6: u ! r2
  r7: w > r1
  r8: z ! t
`;

describe('near', () => {
  it('reaches as many links as it is told, both ways; two where it is told nothing', () => {
    expect(kept(argument, 'near', 'd', 1)).toBe('c d');
    expect(kept(argument, 'near', 'd', 2)).toBe('a c d u x');
    expect(kept(argument, 'near', 'd')).toBe(kept(argument, 'near', 'd', 2));
  });

  it('has linked premises two links apart, and each one from the target', () => {
    expect(kept('thesis t\nr1: a + b > t', 'near', 't', 1)).toBe('a b t');
    expect(kept('thesis t\nr1: a + b > t', 'near', 'a', 1)).toBe('a t');
  });

  it('has what is said of a step one link from its premises and its target', () => {
    const undercut = 'thesis t\nr1: a + b > t\nr2: u ! r1';
    expect(kept(undercut, 'near', 'u', 1)).toBe('a b t u');
    for (const end of ['a', 'b', 't']) expect(kept(undercut, 'near', end, 1)).toContain('u');
  });

  it('reaches across a contradiction', () => {
    expect(kept('r1: a # b', 'near', 'a', 1)).toBe('a b');
  });
});

describe('chain', () => {
  it('is the way to the thesis, with the linked premises of its steps', () => {
    expect(kept(argument, 'chain', 'd')).toBe('a b c d t');
  });

  it('leads through the step that an undercut hits', () => {
    expect(kept('thesis t\nr1: a + b > t\nr2: u + v ! r1\nr3: c > t', 'chain', 'u')).toBe('a b t u v');
  });

  it('is long where the map is', () => {
    const map = sketch(longChain(20_000).join('\n'));
    expect(focused(map, { kind: 'chain', of: 's19999' }).size).toBe(20_000);
    expect(focused(map, { kind: 'reasons', of: 's0' }).size).toBe(20_000);
    expect(focused(map, { kind: 'branch', of: 's10' }).size).toBe(19_990);
  });
});

describe('reasons', () => {
  it('are all that speaks for it, what backs its steps too, and nothing that tells against it', () => {
    expect(kept(argument, 'reasons', 't')).toBe('a b c d t w');
    expect(kept(argument, 'reasons', 'c')).toBe('c d');
  });

  it('are found across the tree, in other wordings, and in loops', () => {
    const map = 'thesis t\nr1: a > t\nr2: b > t\nr3: c > b\nr4: c > a\nr5: a = e\nr6: f ~ a\nr7: a > c';
    expect(kept(map, 'reasons', 'a')).toBe('a c e f');
  });

  it('are not what it is only preferred to or contradicts', () => {
    expect(kept('thesis t\nr1: a >> t\nr2: t # b', 'reasons', 't')).toBe('t');
  });
});

describe('objections', () => {
  it('are what tells against it, what speaks for it and the steps between, with the way to what they hit', () => {
    expect(kept(argument, 'objections', 't')).toBe('a b c t u x z');
    expect(kept(argument, 'objections', 'c')).toBe('c x');
  });

  it('leave out reasons that nothing tells against', () => {
    expect(kept('thesis t\nr1: a > t\nr2: b > t\nr3: x ! b', 'objections', 't')).toBe('b t x');
  });

  it('count what contradicts', () => {
    expect(kept('thesis t\nr1: a > t\nr2: a # x', 'objections', 't')).toBe('a t x');
  });
});

describe('branch and unanswered', () => {
  it('are what hangs under a statement, and what of that nothing answers', () => {
    expect(kept(argument, 'branch', 'c')).toBe('c d u x y');
    expect(kept(argument, 'unanswered')).toBe('u z');
    expect(kept(argument, 'unanswered', 'a')).toBe('u');
  });
});

const kinds: readonly FocusKind[] = ['near', 'chain', 'reasons', 'objections', 'branch', 'unanswered'];

describe('every focus', () => {
  it('keeps nothing where it names what the map has not, or nothing', () => {
    for (const kind of kinds) expect(kept(argument, kind, 'nowhere')).toBe('');
    for (const kind of kinds.slice(0, 5)) expect(kept(argument, kind)).toBe('');
    expect(kept(argument, 'near', 'r1')).toBe('');
  });

  it('keeps statements of the map only, and the one it is of', () => {
    everySeed(proofScale(60, 2_000), (random) => {
      const map = richMap(random);
      for (const of of map.statements.keys()) {
        for (const kind of kinds) {
          const ids = focused(map, { kind, of });
          expect([...ids].filter((id) => !map.statements.has(id))).toEqual([]);
          if (kind !== 'unanswered') expect(ids.has(of)).toBe(true);
        }
      }
    });
  });

  it('keeps more the farther it reaches, and of a statement what is as far from it', () => {
    everySeed(proofScale(60, 2_000), (random) => {
      const map = richMap(random);
      const distances = [...map.statements.keys()].map((id) => [id, distancesFrom(map, id)] as const);
      for (const [of, far] of distances) {
        for (const links of [1, 2, 3]) {
          const near = focused(map, { kind: 'near', of, links });
          expect([...near].sort()).toEqual([...far.keys()].filter((id) => far.get(id)! <= links).sort());
          const farther = focused(map, { kind: 'near', of, links: links + 1 });
          expect([...near].filter((id) => !farther.has(id))).toEqual([]);
        }
      }
    });
  });

  it('keeps with an objection everything that what it hits needs', () => {
    everySeed(proofScale(60, 2_000), (random) => {
      const map = richMap(random);
      for (const of of map.statements.keys()) {
        const objections = focused(map, { kind: 'objections', of });
        const reasons = focused(map, { kind: 'reasons', of });
        for (const id of reasons)
          for (const attack of adjacency(map)
            .into(id)
            .filter(({ kind }) => kind === 'attack'))
            for (const premise of attack.premises ?? [])
              if (map.statements.has(premise))
                expect([objections.has(premise), objections.has(id)]).toEqual([true, true]);
      }
    });
  });

  it('keeps of the unanswered ones those of the branch', () => {
    everySeed(proofScale(30, 1_000), (random) => {
      const map = richMap(random);
      for (const of of map.statements.keys()) {
        const under = focused(map, { kind: 'branch', of });
        const expected = [...unanswered(map)].filter((id) => under.has(id)).sort();
        expect([...focused(map, { kind: 'unanswered', of })].sort()).toEqual(expected);
      }
    });
  });
});

/** How many links each statement is from one, by relaxing all links until nothing changes. */
function distancesFrom(map: ArgumentMap, of: string): ReadonlyMap<string, number> {
  const links: [string, string][] = [];
  for (const { premises = [], target } of map.relations.values()) {
    const step = target === undefined ? undefined : map.relations.get(target);
    const ends =
      target === undefined ? premises : step ? [...(step.premises ?? []), step.target ?? ''] : [target];
    for (const premise of premises) for (const end of ends) links.push([premise, end], [end, premise]);
  }
  const far = new Map([[of, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [from, to] of links) {
      const through = (far.get(from) ?? Infinity) + 1;
      if (!map.statements.has(to) || through >= (far.get(to) ?? Infinity)) continue;
      far.set(to, through);
      changed = true;
    }
  }
  return far;
}

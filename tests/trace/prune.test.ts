import { describe, expect, it } from 'vitest';
import { groupOf, readingTree, type Branch, type Id, type ReadingTree } from '../../src/model/index.ts';
import { neededOpen, prune } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { longChain, richMap, someOf } from './richMap.ts';

const drawn = (branches: readonly Branch[]): string =>
  branches.map(({ id, children }) => (children.length > 0 ? `${id}(${drawn(children)})` : id)).join(' ');

/** The ids of a tree as they are read, root by root. */
function read({ roots }: ReadingTree): readonly Id[] {
  const waiting = [...roots].reverse();
  const ids: Id[] = [];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    ids.push(at.id);
    waiting.push(...[...at.children].reverse());
  }
  return ids;
}

const tree = readingTree(
  sketch(`
    thesis t
    r1: a + b > t
    r2: c > a
    r3: d ! t
    r4: e ! d
    r5: f > d
  `),
);

describe('prune', () => {
  it('leaves what is kept and what lies above it', () => {
    expect(drawn(tree.roots)).toBe('t(a(c) b d(f e))');
    const { tree: left, context } = prune(tree, new Set(['c', 'e', 'd']));
    expect(drawn(left.roots)).toBe('t(a(c) d(e))');
    expect([...context].sort()).toEqual(['a', 't']);
  });

  it('leaves nothing where nothing of the tree is kept', () => {
    const { tree: left, context } = prune(tree, new Set(['nowhere']));
    expect([left.roots, left.branches.size, context.size]).toEqual([[], 0, 0]);
  });

  it('shares what lost nothing', () => {
    const { tree: left } = prune(tree, new Set(['b', 'd', 'e', 'f']));
    expect(left.branches.get('d')).toBe(tree.branches.get('d'));
    expect(drawn(left.roots)).toBe('t(b d(f e))');
  });

  it('leaves exactly the kept ones and their ancestors, each as it was, in order', () => {
    everySeed(proofScale(200, 10_000), (random) => {
      const map = richMap(random);
      const whole = readingTree(map);
      const kept = someOf(map, random);
      const { tree: left, context } = prune(whole, kept);
      const expected = new Set<Id>();
      for (const id of kept)
        for (let at = whole.branches.get(id); at; at = whole.branches.get(at.parent ?? ''))
          expected.add(at.id);
      expect(read(left)).toEqual(read(whole).filter((id) => expected.has(id)));
      expect([...left.branches.keys()]).toEqual([...whole.branches.keys()].filter((id) => expected.has(id)));
      expect(context).toEqual(new Set([...expected].filter((id) => !kept.has(id))));
      for (const branch of left.branches.values()) {
        const { children, ...own } = branch;
        const { children: before, ...ownBefore } = whole.branches.get(branch.id)!;
        expect(own).toEqual(ownBefore);
        expect(children).toEqual(children.map(({ id }) => left.branches.get(id)));
        expect(children.length).toBeLessThanOrEqual(before.length);
        for (const child of children) expect(left.branches.get(child.id)).toBe(child);
      }
    });
  });

  it('follows a long chain', () => {
    const chain = readingTree(sketch(longChain(20_000).join('\n')));
    const last = new Set(['s19999']);
    const { tree: left, context } = prune(chain, last);
    expect([left.branches.size, context.size]).toEqual([20_000, 19_999]);
    expect(neededOpen(left, last).size).toBe(19_999);
  });
});

describe('neededOpen', () => {
  const named = (kept: Id[]) =>
    [...neededOpen(tree, new Set(kept))].map(([id, groups]) => `${id}: ${[...groups].join(' ')}`).sort();

  it('names the groups on the way down to what is kept', () => {
    expect(named(['c'])).toEqual(['a: because', 't: because']);
    expect(named(['c', 'f'])).toEqual(['a: because', 'd: because', 't: because but']);
    expect(named(['t', 'nowhere'])).toEqual([]);
  });

  it('shows all that is kept, and without any one group no longer', () => {
    everySeed(proofScale(100, 3_000), (random) => {
      const map = richMap(random);
      const whole = readingTree(map);
      const kept = new Set([...someOf(map, random)].filter((id) => whole.branches.has(id)));
      for (const within of [whole, prune(whole, kept).tree]) {
        const needed = neededOpen(within, kept);
        const seenWith = (isOpen: (id: Id, group: string) => boolean) => {
          const seen = [...within.roots];
          for (const branch of seen)
            seen.push(...branch.children.filter(({ manner }) => isOpen(branch.id, groupOf[manner!])));
          return new Set(seen.map(({ id }) => id));
        };
        const all = seenWith((id, group) => [...(needed.get(id) ?? [])].some((open) => open === group));
        expect([...kept].filter((id) => !all.has(id))).toEqual([]);
        for (const [without, groups] of needed)
          for (const closed of groups) {
            const fewer = seenWith(
              (id, group) =>
                !(id === without && group === closed) &&
                [...(needed.get(id) ?? [])].some((open) => open === group),
            );
            expect([...kept].every((id) => fewer.has(id))).toBe(false);
          }
      }
    });
  });
});

import { describe, expect, it } from 'vitest';
import { copied, pasteBranch, perform, type Fragment } from '../../src/edit/index.ts';
import { validate, readingTree, type ArgumentMap } from '../../src/model/index.ts';
import { copyBranches, pastedFrom } from '../../src/workspace/clipboard.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { shippedGraphs } from '../picture/graphs.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

const pasted = (map: ArgumentMap, fragment: Fragment): ArgumentMap => {
  const to = map.thesis ?? [...map.statements.keys()][0]!;
  const done = perform(map, pasteBranch, { fragment, to }, { random: seeded(7), reader: 'Mine' });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.map;
};
/** A step by the words of what it ties together. */
const said = (map: ArgumentMap, id: string): string => {
  const statement = map.statements.get(id);
  if (statement) return statement.text;
  const { kind, premises = [], target } = map.relations.get(id)!;
  const of = target === undefined ? '' : ` → ${said(map, target)}`;
  return `(${kind}: ${premises
    .map((premise) => said(map, premise))
    .sort()
    .join(' + ')}${of})`;
};

/** What a branch says, in whose name, and how it hangs, whatever its ids. */
const told = (map: ArgumentMap, fragment: Fragment) => {
  const after = pasted(map, fragment);
  const fresh = [...after.statements.values()].filter(({ id }) => !map.statements.has(id));
  const records = fresh.map(({ id: _, layer: __, passages = [], ...words }) => [
    ...Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)),
    passages.length,
  ]);
  const steps = [...after.relations.keys()].filter((id) => !map.relations.has(id));
  return [steps.map((id) => said(after, id)).sort(), records.map((one) => JSON.stringify(one)).sort()];
};

describe('what goes by the clipboard', () => {
  it('is in another window what it is in this one: words, names, passages and links', () => {
    for (const map of shippedGraphs.values())
      for (const id of [...map.statements.keys()].slice(0, proofScale(25, 500))) {
        const { text, graph } = copyBranches(map, [id]);
        expect(told(map, pastedFrom({ text, graph }))).toEqual(told(map, copied(map, [id])));
      }
  });

  it('at random too, with what is said of its step where it was cut', () => {
    let tried = 0;
    everySeed(proofScale(60, 1000), (random) => {
      const map = randomMap(random, { statements: 8, relations: 9, broken: false });
      const [, { id } = { id: '' }] = [...readingTree(map).branches.values()];
      // Only a sound map is copied so that it is sound.
      if (id === '' || validate(map).some(({ severity }) => severity === 'error')) return;
      tried += 1;
      const { graph } = copyBranches(map, [id], { withSteps: true });
      expect(told(map, pastedFrom({ text: '', graph }))).toEqual(
        told(map, copied(map, [id], { withSteps: true })),
      );
    });
    if (allSeeds) expect(tried).toBeGreaterThan(5);
  });

  it('is read as text where it is no sound graph: what a page has put there is not trusted', () => {
    const map = sketch('r1: a > t');
    const { text, graph } = copyBranches(map, ['a']);
    const dangling = graph.replace('"target": "end"', '"target": "nowhere"');
    expect(dangling).not.toBe(graph);
    for (const bad of ['', '{', '[]', '{"format":1}', dangling])
      expect(pastedFrom({ text, graph: bad }).statements.map((one) => one.text)).toEqual(['It is a.']);
    expect(pastedFrom({ text: 'Other', graph }).statements.map((one) => one.text)).toEqual(['It is a.']);
  });
});

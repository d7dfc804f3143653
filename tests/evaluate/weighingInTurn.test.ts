import { describe, expect, it } from 'vitest';
import { basisOf, cruxes, weigh, weighingInTurn, why, type Weighing } from '../../src/evaluate/index.ts';
import { changed, type ArgumentMap, type Change, type Id, type Relation } from '../../src/model/index.ts';
import { weighedOf } from '../../src/evaluate/weighed.ts';
import { weighedAfter } from '../../src/evaluate/weighedAfter.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { ended } from './denied.ts';
import { grownMap, wildMap } from './wild.ts';

/** A framework and its labels, node by node, as a text that can be compared at once. */
function written({ framework, labelling, standing }: Weighing): string {
  const { nodeOf, supposed, size, statements, idsOf, ...lists } = framework;
  const nodes = Array.from(idsOf.keys());
  return JSON.stringify({
    ...{ size, statements, idsOf, supposed: [...supposed] },
    lists: Object.entries(lists).map(([name, { starts, items }]) => [name, [...starts], [...items]]),
    ids: Array.from(nodeOf, ([id, node]) => [id, node, nodeOf.get(id), nodeOf.has(id), standing(id)]),
    labels: nodes.map((node) => [labelling.of(node), labelling.isCircular(node)]),
    decided: [...labelling.decided].sort((one, other) => one - other),
  });
}

const kinds: readonly Relation['kind'][] = [
  'support',
  'attack',
  'support',
  'attack',
  'rephrase',
  'preference',
];
const rare: readonly Relation['kind'][] = ['contradiction', 'equivalence'];

/** Does something to a map at random, as an editor, a merge or an undo might: now and then it leaves an end missing. */
function editedAtRandom(
  map: ArgumentMap,
  random: () => number,
  fresh: () => number,
  before: ArgumentMap,
): ArgumentMap {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const statements = [...map.statements.keys()];
  const relations = [...map.relations.values()];
  const [statement, other] = [pick(statements), pick(statements)];
  const relation = pick(relations);
  const target = random() < 0.2 && relation ? relation.id : other;
  const came = (id: Id): Change => ({ table: 'statements', id, record: { id, text: id, layer: 'source' } });
  const field = (name: string, to: unknown): Change[] =>
    relation ? [{ table: 'relations', id: relation.id, field: name, to }] : [];
  const gone = (id: Id): Change[] => [
    ...relations
      .filter((one) => one.target === id || one.premises?.includes(id))
      .map((one): Change => ({ table: 'relations', id: one.id })),
    { table: 'statements', id },
  ];
  const premises = relation?.premises ?? [];
  const kind = (random() < 0.05 ? pick(rare) : pick(kinds))!;
  const step = (id: Id, from: readonly (Id | undefined)[]): Change => ({
    ...{ table: 'relations', id },
    record: {
      id,
      kind,
      premises: from.filter((one) => one !== undefined),
      ...(target !== undefined && { target }),
    },
  });
  const number = fresh();
  const doings: readonly (() => readonly Change[])[] = [
    () => (statement ? [{ table: 'statements', id: statement, field: 'text', to: `It is ${number}.` }] : []),
    () => [came(`t${number}`), step(`q${number}`, [`t${number}`])],
    () => [step(`q${number}`, [statement, pick(statements)])],
    () => [came(`t${number}`)],
    () => (relation ? [{ table: 'relations', id: relation.id }] : []),
    () => field('target', target),
    () => field('kind', kind),
    () => [came(`t${number}`), ...field('premises', [...premises, `t${number}`])],
    () => field('premises', premises.slice(0, -1)),
    () => (statement ? gone(statement) : []),
    () => (random() < 0.2 && statement ? [{ table: 'statements', id: statement }] : []),
    () => field('order', `a${number}`),
    () => [step(`q${number + 1}`, [statement]), step(`q${number}`, [statement])],
  ];
  return random() < 0.1 ? before : changed(map, pick(doings)!());
}

describe('weighed one state after the other', () => {
  it('after any edits, all stands as weighed from the start, node by node', () => {
    let grown = 0;
    everySeed(proofScale(50, 3000), (random, seed) => {
      const inTurn = weighingInTurn();
      let number = 0;
      let map = seed % 3 ? grownMap(random, 2 + Math.floor(random() * 30)) : wildMap(random, 2, 16).map;
      let before = map;
      for (let edits = 0; edits < 25; edits += 1) {
        const now = written(inTurn(map));
        if (now !== written(weigh(map))) expect(JSON.parse(now)).toEqual(JSON.parse(written(weigh(map))));
        const after = editedAtRandom(map, random, () => (number += 2), before);
        if (typeof weighedAfter(map, weighedOf(map), after) === 'object') grown += 1;
        [before, map] = [map, after];
      }
    });
    // Many aren't read anew: else this would be no trial.
    if (allSeeds) expect(grown).toBeGreaterThan(proofScale(50, 3000) * 5);
  });

  it('what is asked of it is answered the same', () => {
    everySeed(proofScale(20, 1000), (random) => {
      const inTurn = weighingInTurn();
      let number = 0;
      let map = grownMap(random, 2 + Math.floor(random() * 24));
      let before = map;
      for (let edits = 0; edits < 8; edits += 1) {
        const [grown, whole] = [inTurn(map), weigh(map)];
        for (const id of grown.framework.nodeOf.keys()) {
          const { root, inOrder, steps } = why(grown, id)!;
          expect(root.standing).toBe(whole.standing(id));
          // Built from the ground up: each step after those it builds on.
          const places = new Map(inOrder.map((step, place) => [step, place]));
          for (const step of inOrder)
            for (const node of basisOf(step.ground))
              expect(places.get(steps.get(node)!)).toBeLessThan(places.get(step)!);
        }
        const asked = [...map.statements.keys()].filter(() => random() < 0.3);
        for (const id of asked) {
          const named = (weighing: Weighing) => ended(cruxes(weighing, id)).cruxes.map(String).sort();
          expect(named(grown)).toEqual(named(whole));
        }
        [before, map] = [map, editedAtRandom(map, random, () => (number += 2), before)];
      }
    });
  });

  it('is the same weighing where nothing that is weighed changes', () => {
    const map = sketch('r: a > t\nx: b ! a');
    const inTurn = weighingInTurn();
    const weighing = inTurn(map);
    const reworded = changed(map, [{ table: 'statements', id: 'a', field: 'text', to: 'Otherwise.' }]);
    expect(inTurn(reworded)).toBe(weighing);
    const moved = changed(reworded, [{ table: 'relations', id: 'x', field: 'order', to: 'b' }]);
    expect(inTurn(moved)).toBe(weighing);
    const answered = changed(moved, [{ table: 'relations', id: 'x' }]);
    expect(inTurn(answered).standing('t')).toBe('supported');
    expect(weighing.standing('t')).toBe('unsupported');
  });
});

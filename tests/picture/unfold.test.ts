import { describe, expect, it } from 'vitest';
import { argumentMap, readingTree, type Relation } from '../../src/model/index.ts';
import { allOpen, approximately, composeScene } from '../../src/picture/index.ts';

/** A thesis, a reason for it, and undercuts, each of the step before it. */
function undercuts(count: number) {
  const ids = Array.from({ length: count + 2 }, (_, place) => `s${place}`);
  return argumentMap(
    { id: 'm', title: 'M', thesis: 's0' },
    {
      layers: [{ id: 'l', title: 'The text', role: 'source' }],
      statements: ids.map((id) => ({ id, text: 'No.', layer: 'l' })),
      relations: ids.slice(1).map((premise, place): Relation => ({
        id: `r${place}`,
        kind: place === 0 ? 'support' : 'attack',
        premises: [premise],
        target: place === 0 ? 's0' : `r${place - 1}`,
      })),
    },
  );
}

describe('a chain of undercuts', () => {
  it('may be long', () => {
    const map = undercuts(20_000);
    const scene = composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });
    expect(scene.cards.size).toBe(20_002);
  });
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingTree } from '../../src/model/index.ts';
import { allOpen, approximately, composeScene, groupKey, toSvg } from '../../src/picture/index.ts';
import { shippedGraphs } from './graphs.ts';

const folder = new URL('golden/', import.meta.url);

/** Compares with the committed picture; a difference is written beside it. UPDATE=1 takes the new one. */
function checkGolden(name: string, svg: string): void {
  const place = new URL(`${name}.svg`, folder);
  const changed = new URL(`${name}-changed.svg`, folder);
  if (process.env['UPDATE']) writeFileSync(place, svg);
  const same = existsSync(place) && readFileSync(place, 'utf8') === svg;
  if (same) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(
    same,
    `tests/picture/golden/${name}-changed.svg differs; look at both, then UPDATE=1 takes the new one`,
  ).toBe(true);
}

describe.each([...shippedGraphs])('the picture of %s', (name, map) => {
  it('is the one that was looked at: as it opens, and whole', () => {
    const opened = new Set([groupKey(map.thesis!, 'because')]);
    checkGolden(`${name}.opening`, toSvg(composeScene({ map, opened, measure: approximately })));
    checkGolden(
      `${name}.whole`,
      toSvg(composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately })),
    );
  });

  it('grows to the right as well, and is drawn in the dark', () => {
    const scene = composeScene({
      map,
      opened: allOpen(readingTree(map)),
      measure: approximately,
      direction: 'right',
    });
    checkGolden(`${name}.right`, toSvg(scene, { theme: 'dark' }));
  });
});

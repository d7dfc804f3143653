import { expect, it } from 'vitest';
import { debates } from '../../../src/debates/index.ts';
import { sheetsFor } from '../../../src/prepare/index.ts';
import { sheetGroups } from '../../../src/view/prepare/sheetGroups.ts';

it.each(debates)('has every sheet of $name in one group, and no group without any', (debate) => {
  const kinds = sheetsFor(debate);
  const groups = sheetGroups(kinds);
  const grouped = groups.flatMap(({ of }) => of);
  expect([...grouped].sort()).toEqual([...kinds].sort());
  for (const { of } of groups) expect(of.length).toBeGreaterThan(0);
});

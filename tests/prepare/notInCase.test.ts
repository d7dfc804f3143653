import { expect, it } from 'vitest';
import { sheetOf, type Standpoint } from '../../src/prepare/index.ts';
import { frontlineParts } from '../../src/prepare/sheets/frontlinesSheet.ts';
import { everyTeam } from './everyTeam.ts';
import { partsOfSheet } from './sheetLaws.ts';

/** The contentions that the cases of all teams on a side of the debate make, by the ids of their steps. */
function madeBySide(standpoint: Standpoint): ReadonlySet<string> {
  const teams = standpoint.debate.sides.filter(({ stance }) => stance === standpoint.side);
  const upTo = teams.findIndex(({ id }) => id === standpoint.team) + 1;
  return new Set(
    teams
      .slice(0, upTo)
      .flatMap(({ id }) => partsOfSheet(sheetOf({ ...standpoint, team: id }, 'case')))
      .flatMap(({ key }) => (key.startsWith('contention-') ? [key.replace('contention-', '')] : [])),
  );
}

it('what defends a contention says so where the case does not make it, and only there', () => {
  let [inCase, notIn] = [0, 0];
  everyTeam(10, 60, (standpoint) => {
    if (standpoint.debate.family === 'interview') return;
    const made = madeBySide(standpoint);
    for (const { key, heading } of frontlineParts(standpoint).hats) {
      if (key === 'frontline-elsewhere') continue;
      const isMade = made.has(key.replace('frontline-', ''));
      const label = isMade ? 'On our contention: ' : 'Not in our case: ';
      expect(heading.text.startsWith(label), `${standpoint.debate.id} ${standpoint.team} ${key}`).toBe(true);
      if (isMade) inCase += 1;
      else notIn += 1;
    }
  });
  expect(inCase).toBeGreaterThan(20);
  expect(notIn).toBeGreaterThan(20);
});

import { debates } from '../../src/debates/index.ts';
import type { Standpoint } from '../../src/prepare/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { articleMap, seen } from './standpoints.ts';

/** Every team of a format whose sides are told. */
export const teams = debates.flatMap(({ id: format, sides }) =>
  sides.flatMap(({ id: team, stance }) => (stance === 'either' ? [] : [{ format, team, side: stance }])),
);

/** Every team with the article’s map, and with maps that grow like a debate, said at `slowest` words a minute or faster: some of them with little time. */
export function everyTeam(sample: number, slowest: number, law: (standpoint: Standpoint) => void): void {
  for (const { format, team, side } of teams) law(seen(articleMap(), { format, team, side }));
  everySeed(proofScale(sample, sample * 50), (random) => {
    const { format, team, side } = teams[Math.floor(random() * teams.length)]!;
    const map = grownMap(random, 10 + Math.floor(random() * 60), 0.4);
    law(seen(map, { format, team, side, wordsPerMinute: slowest + Math.floor(random() * 200) }));
  });
}

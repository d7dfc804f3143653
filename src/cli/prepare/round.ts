import { opponentsOf, sideIn, usualSpeed, withSeconds } from '../../debates/index.ts';
import type { Occasion } from '../../model/index.ts';
import type { Preparation } from '../../prepare/index.ts';
import { misuse } from '../../words/commandLine.ts';
import type { Host } from '../host.ts';
import { debateFor } from './given.ts';
import type { Wish } from './wish.ts';

/** How the debate is held that is prepared for, and whose part one takes in it. */
export type Round = Pick<Preparation, 'debate' | 'side' | 'team' | 'speaksFirst' | 'wordsPerMinute'>;

/** What is wished for, else what was kept, else what is usual; undefined where it can't be had, which the host has been told then. */
export async function roundOf(
  wish: Wish,
  kept: Occasion | undefined,
  host: Host,
): Promise<Round | undefined> {
  const usual = await debateFor(wish.format ?? kept?.format ?? 'pf', host);
  if (!usual) return undefined;
  const ids = new Set(usual.speeches.map(({ id }) => id));
  const lengths = [...(kept?.seconds ?? [])].filter(([id]) => ids.has(id));
  const debate = withSeconds(usual, new Map(lengths));
  const side = wish.side ?? kept?.side ?? 'for';
  const team = wish.team ?? kept?.team;
  if (team !== undefined && !sideIn(debate, side, team)) {
    const first = sideIn(debate, side);
    const against = first ? opponentsOf(debate, first.id) : [];
    const teams = debate.sides.filter((one) => !against.includes(one)).map(({ id }) => id);
    host.complain(misuse.notATeam(team, teams));
    return undefined;
  }
  return {
    ...{ debate, side, ...(team !== undefined && { team }) },
    speaksFirst: wish.speaksFirst ?? kept?.speaksFirst ?? true,
    wordsPerMinute: wish.wordsPerMinute ?? kept?.wordsPerMinute ?? usualSpeed(debate),
  };
}

import type { DebateFormat } from '../debateFormat.ts';
import { americanParliamentary } from './americanParliamentary.ts';
import { asianParliamentary } from './asianParliamentary.ts';
import { bigQuestions } from './bigQuestions.ts';
import { britishParliamentary } from './britishParliamentary.ts';
import { liveInterview, longInterview, soundBite } from './interviews.ts';
import { karlPopper } from './karlPopper.ts';
import { lincolnDouglas } from './lincolnDouglas.ts';
import { moot } from './moot.ts';
import { oxfordPublic } from './oxfordPublic.ts';
import { panel } from './panel.ts';
import { policyCollege, policyHighSchool } from './policy.ts';
import { publicForum } from './publicForum.ts';
import { worldSchools } from './worldSchools.ts';

/** How debates are usually held. Circuits vary: what no source confirms is named in each, and a format of one's own may take its place. */
export const debates: readonly DebateFormat[] = [
  liveInterview,
  longInterview,
  soundBite,
  panel,
  publicForum,
  worldSchools,
  britishParliamentary,
  asianParliamentary,
  americanParliamentary,
  policyHighSchool,
  policyCollege,
  lincolnDouglas,
  karlPopper,
  bigQuestions,
  moot,
  oxfordPublic,
];

const byId = new Map(debates.map((debate) => [debate.id, debate]));

/** A format by its id; undefined where the catalogue has none of that name. */
export const debateOf = (id: string | undefined): DebateFormat | undefined =>
  id === undefined ? undefined : byId.get(id);

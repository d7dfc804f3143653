import type { Camp, Clash, Granting, Shared } from '../evaluate/index.ts';
import { attackWords, counted } from './argument.ts';
import { all } from './panels.ts';

/** What the camps are called: by whose words they are (where a defender’s count, the author isn’t credited with them), or by which way they argue. */
export const campWords: Readonly<
  Record<'layers' | 'defended' | 'motion' | 'thesis', Readonly<Record<Camp, string>>>
> = {
  layers: { first: 'The author’s side', second: 'The critics’ side' },
  defended: { first: 'The author’s side, with a defender', second: 'The critics’ side' },
  motion: { first: 'The side for the motion', second: 'The side against the motion' },
  thesis: { first: 'The side for the thesis', second: 'The side against the thesis' },
};

type CampNames = Readonly<Record<Camp, string>>;

const other = (camp: Camp): Camp => (camp === 'first' ? 'second' : 'first');

/** Where the points of disagreement are listed. They say what the map holds, and nothing of who is right. */
export const disagreementWords = {
  title: 'Points of disagreement',
  help: 'What this map has each side say; what a reader says counts for the side that it speaks for. It weighs nothing, and what is not on the map may still be granted or disputed.',
  granted: 'What both sides grant',
  grantedHelp: 'What one side holds and the other argues by. Somebody’s silence is not counted.',
  noneGranted: 'Neither side argues by anything that the other holds.',
  passedOver: 'What one side leaves alone',
  passedOverHelp:
    'It says that something else does not follow from this, and says nothing against this itself. It may grant it, or leave it open.',
  clashing: 'Where they clash',
  noneClashing: 'Neither side speaks against anything that the other says.',
  against: (text: string) => `Against “${text}”`,
  /** Where a step is spoken against: “Against the step from “Few come” to “Close it””. */
  againstStep: (from: string, to: string) => `Against the step from “${from}” to “${to}”`,
  neverAnswered: (camp: string) => `What ${inSentence(camp)} never answers`,
  neverAnsweredHelp:
    'There is no reply to these on the map, not even one that fails. That says nothing of whether there could be one.',
  noneUnanswered: (camp: string) => `${camp} has a reply to each of them.`,
} as const;

/** The name of a camp after other words. */
const inSentence = (camp: string): string => camp.charAt(0).toLowerCase() + camp.slice(1);

const grants: Readonly<Record<Granting, string>> = {
  'built on': 'builds on it',
  supported: 'gives a reason for it',
  equated: 'says the same in its own words',
  'passed over': 'only says that it is not enough',
};

/** “The author’s side holds it; the critics’ side builds on it.” */
export const sharedSentence = ({ of, granting }: Pick<Shared, 'of' | 'granting'>, names: CampNames): string =>
  `${names[of]} holds it; ${inSentence(names[other(of)])} ${grants[granting]}.`;

/** “The critics’ side undercuts it; there are 2 replies; after 3 turns the author’s side has the last word.” */
export function clashSentence(
  { by, manner, replies, exchange }: Pick<Clash, 'by' | 'manner' | 'replies' | 'exchange'>,
  names: CampNames,
): string {
  const does = manner === 'contradicts' ? 'contradicts' : attackWords[manner];
  const said = `${names[by]} ${does} it`;
  if (replies.length === 0) return `${said}; nothing replies to that.`;
  const answered = `${said}; there ${replies.length === 1 ? 'is' : 'are'} ${counted(replies.length, 'reply', 'replies')}`;
  if (exchange.last === undefined) return `${answered}, and they lead back to where they began.`;
  const turns = exchange.depth === 1 ? '' : `, and after ${counted(exchange.depth, 'turn')}`;
  return `${answered}${turns === '' ? ', and' : turns} ${inSentence(names[exchange.last])} has the last word.`;
}

/** Two weighings beside each other: what follows when something is granted or denied, and what two positions differ on. */
export const comparingWords = {
  /** “You and the author differ on 4 statements.” */
  differ: (one: string, another: string, statements: number): string =>
    statements === 0
      ? `${one} and ${another} differ on no statement.`
      : `${one} and ${another} differ on ${counted(statements, 'statement')}.`,
  /** “Enough for that: “Few come” and “It rains” together.”; with names as they stand in a sentence. */
  because: (names: readonly string[], smallest: boolean, others = 0): string => {
    const list = all([...names, ...(others > 0 ? [counted(others, 'other')] : [])]);
    if (!smallest) return `It hangs on ${list}, or on some of these.`;
    return names.length + others === 1
      ? `Enough for that: ${list} alone.`
      : `Enough for that: ${list} together.`;
  },
} as const;

import { layersInOrder } from '../../model/index.ts';
import { phrase, sheetWords, weighWords } from '../../words/index.ts';
import type { Gap, Line, Part, Sheet, SheetKind } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { wordsIn } from './length.ts';
import { withNoted } from './noted.ts';
import { linesOf, renumbered } from './numbering.ts';
import { saidOnceOutside } from './outsideText.ts';
import { teamOf } from './speeches.ts';

/** A sheet with what all have in common at its head. */
export function framed(
  standpoint: Standpoint,
  kind: SheetKind,
  parts: readonly Part[],
  { leftOut = [], gaps = [] }: { readonly leftOut?: readonly Line[]; readonly gaps?: readonly Gap[] } = {},
): Sheet {
  const { map, motion, debate, side, weighing, counted } = standpoint;
  const team = teamOf(standpoint);
  const thin: Gap[] = map.motion === undefined ? [{ phrase: 'gapNoMotion', filled: [], about: motion }] : [];
  const noted = saidOnceOutside(standpoint, isNoted.has(kind) ? withNoted(standpoint, parts) : parts);
  return {
    kind,
    title: sheetWords.title[kind],
    motion: phrase(motionPhrase[debate.family], map.statements.get(motion)?.text ?? ''),
    side: sheetWords.forWhom(team.name, side, debate.name),
    goesBy: weighWords.given(
      counted ?? layersInOrder(map).map(({ title }) => title),
      weighing.framework.supposed.size,
    ),
    parts: renumbered(noted, linesOf(noted)).map((part) => withRoom(part, standpoint.wordsPerMinute)),
    ...withoutSaid(noted, leftOut),
    gaps: distinct([...thin, ...gaps]),
    orphans: [],
    ...(isOnlyRead.has(kind) && { isOnlyRead: true }),
  };
}

/**
 * What was left out, without reasons that the sheet says elsewhere: those of ours that we say, those of theirs that it tells. Contentions and the tags of answers stay: that one of them is left out is to be known wherever its words stand. What was
 * linked with a reason that goes stands in its place.
 */
function withoutSaid(
  parts: readonly Part[],
  leftOut: readonly Line[],
): Pick<Sheet, 'leftOut' | 'saidElsewhere'> {
  const keyOf = ({ role, about = '' }: Line) => `${role} ${about}`;
  const said = new Set(
    linesOf(parts)
      .filter(({ from }) => from.kind === 'statement')
      .map(keyOf),
  );
  const isAgain = (line: Line) => isReason(line) && said.has(keyOf(line));
  // What they say goes with what answers it, as long as that is told.
  const isAnswered = ({ role, key }: Line) =>
    role === 'they-say' &&
    leftOut.some((one) => one.role === 'speech' && one.key.startsWith(placeOf(key)) && !isAgain(one));
  const told: Line[] = [];
  const saidElsewhere: Line[] = [];
  let label: string | undefined;
  for (const line of leftOut) {
    const isLinked = line.label === phrase('since');
    if (isAgain(line) && !isAnswered(line)) {
      label = isLinked ? label : line.label;
      saidElsewhere.push(line);
      continue;
    }
    told.push(isLinked && label !== undefined ? { ...line, label } : line);
    label = undefined;
  }
  return { leftOut: told, ...(saidElsewhere.length > 0 && { saidElsewhere }) };
}

const placeOf = (key: string): string => key.slice(0, key.lastIndexOf('/') + 1);

/** A reason or an answer stands behind a label; what has none, a point, stands by itself. */
const isReason = ({ role, from, label }: Line): boolean =>
  (role === 'speech' || role === 'they-say') && from.kind === 'statement' && label !== undefined;

/** The sheets on which notes on what is said stand beside it. */
const isNoted: ReadonlySet<SheetKind> = new Set(['case', 'blocks', 'frontlines']);

/** The sheets that one looks at, and says no more of than what one needs: their words are of both sides, or are no speech. */
const isOnlyRead: ReadonlySet<SheetKind> = new Set(['drops', 'judge', 'brief', 'sources']);

/** A part that knows how many words go into its speech. */
const withRoom = (part: Part, wordsPerMinute: number): Part => ({
  ...part,
  parts: part.parts.map((one) => withRoom(one, wordsPerMinute)),
  ...(part.speech && { speech: { ...part.speech, room: wordsIn(part.speech.seconds, wordsPerMinute) } }),
});

/** Each gap once. */
const distinct = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((gap) => [`${gap.phrase} ${gap.about} ${gap.filled.join(' ')}`, gap])).values(),
];

const motionPhrase = {
  policy: 'resolved',
  'lincoln-douglas': 'resolved',
  'public-forum': 'resolved',
  'big-questions': 'resolved',
  'karl-popper': 'resolved',
  parliamentary: 'thisHouse',
  moot: 'theMotion',
  public: 'theMotion',
  panel: 'theMotion',
  interview: 'theMotion',
} as const;

import type { Id } from '../../model/index.ts';
import type { Line } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { passageCards } from './cards.ts';
import { spokenWords } from './length.ts';
import { phraseLine } from './lines.ts';

/**
 * The same lines with no passage quoted twice: where one would be, the next passage of the same claim, if `room` (words) has place for what it is longer by; else a remark that it is quoted above, so that no
 * claim looks as if it had no evidence.
 */
export function withoutRepeats(
  standpoint: Standpoint,
  lines: readonly Line[],
  room: number,
): readonly Line[] {
  const quoted = new Map<string, Id | undefined>();
  let left = room;
  const isQuoted = ({ role, from }: Line) => role === 'card' && from.kind === 'passage';
  return lines.map((line) => {
    if (!isQuoted(line)) return line;
    const more = (card: Line) => spokenWords(card) - spokenWords(line);
    const card = quoted.has(line.text)
      ? othersThan(standpoint, line).find((one) => !quoted.has(one.text) && more(one) <= left)
      : line;
    if (!card) return quotedAbove(standpoint, line, quoted.get(line.text));
    quoted.set(card.text, card.about);
    left -= Math.max(0, more(card));
    return card;
  });
}

/** In the place of a card, that its passage is quoted above, and for what; what speaks against it as evidence is said all the same. */
function quotedAbove({ map }: Standpoint, { key, about, marks }: Line, above: Id | undefined): Line {
  const statement = map.statements.get(above ?? '');
  return phraseLine(key, 'remark', 'quotedAbove', [statement?.short ?? statement?.text ?? ''], {
    ...(about !== undefined && { about }),
    marks: marks.filter(({ kind }) => kind === 'opinion-as-evidence'),
  });
}

/** The cards that quote other passages for what a card quotes one for. */
function othersThan(standpoint: Standpoint, { key, from, about }: Line): readonly Line[] {
  const statement = standpoint.map.statements.get(about ?? '');
  if (!statement || from.kind !== 'passage') return [];
  return passageCards(standpoint, key.slice(0, -from.id.length - 1), statement).filter(
    (card) => card.from.kind === 'passage' && card.from.id !== from.id,
  );
}

import type { Id } from '../../model/index.ts';
import type { Line } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { passageCards } from './cards.ts';
import { spokenWords } from './length.ts';
import { phraseLine } from './lines.ts';

/** Whether a line quotes a passage. */
export const isQuotation = ({ role, from }: Line): boolean => role === 'card' && from.kind === 'passage';

/**
 * The same lines with no passage quoted twice: where one would be, the next passage of the same claim, if there is room for it; else a remark that it is quoted above, so that no claim looks as if it had no evidence.
 * `room` (words) is what is left beside the lines, those remarks in the place of what is quoted twice; where it isn't given, a passage comes in that is no longer than the one it stands for.
 */
export function withoutRepeats(
  standpoint: Standpoint,
  lines: readonly Line[],
  room?: number,
): readonly Line[] {
  const quoted = new Map<string, Id | undefined>();
  let left = room;
  return lines.map((line) => {
    if (!isQuotation(line)) return line;
    if (!quoted.has(line.text)) {
      quoted.set(line.text, line.about);
      return line;
    }
    const most = left ?? spokenWords(line);
    const isFresh = (one: Line) => !quoted.has(one.text) && spokenWords(one) <= most;
    const card = othersThan(standpoint, line).find(isFresh);
    if (!card) return quotedAbove(standpoint, line, quoted.get(line.text));
    quoted.set(card.text, card.about);
    if (left !== undefined) left -= spokenWords(card);
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

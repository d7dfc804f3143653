import { layerRole, type Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import type { Line, LineRole, Mark } from '../sheet.ts';
import { isRejected } from '../standpoint/rejected.ts';
import { hasCards } from '../../debates/index.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { bestCards, factChecks, isCited } from './cards.ts';

/** As many words a tag may have; a statement's text reads well up to as many. */
export const TAG_WORDS = 12;

/** What may be given of a line beside its words. */
type Extras = Partial<Pick<Line, 'label' | 'numbered' | 'naming' | 'why' | 'marks'>>;

/** A statement in at most twelve words, its short form where it has one; marked, where it has neither. */
export function tagLine(
  standpoint: Standpoint,
  key: string,
  statement: Statement,
  { marks = [], ...extras }: Extras = {},
): Line {
  const { text, short } = statement;
  const isShort = short !== undefined && short.trim() !== '' && wordCount(text) > TAG_WORDS;
  return {
    ...{ key, role: 'tag', text: isShort ? short : text, about: statement.id, ...extras },
    from: { kind: 'statement', id: statement.id, ...(isShort && { short: true }) },
    marks: [...tooLong(isShort ? short : text, TAG_WORDS), ...marks],
  };
}

/** A statement in full, with all that is to be known of it. */
export const speechLine = (
  standpoint: Standpoint,
  key: string,
  statement: Statement,
  { marks = [], ...extras }: Extras = {},
): Line => ({
  ...{ key, role: 'speech', text: statement.text, about: statement.id, ...extras },
  from: { kind: 'statement', id: statement.id },
  marks: [...marksOf(standpoint, statement), ...marks],
});

/** A phrase of ours, with words of the map. */
export const phraseLine = (
  key: string,
  role: LineRole,
  name: PhraseName,
  filled: readonly string[] = [],
  extras: Extras & Pick<Line, 'about'> = {},
): Line => ({
  ...{ key, role, text: phrase(name, ...filled), from: { kind: 'phrase', phrase: name, filled }, marks: [] },
  ...extras,
});

/** What the map does not hold, to be filled in. */
export const blankLine = (
  key: string,
  name: PhraseName,
  extras: Extras & Pick<Line, 'about'> = {},
): Line => ({
  ...{ key, role: 'blank', text: '', from: { kind: 'blank' }, asks: phrase(name), marks: [] },
  ...extras,
});

/** The mark of a text that is longer than it should be. */
export function tooLong(text: string, limit: number): readonly Mark[] {
  const words = wordCount(text);
  return words > limit ? [{ kind: 'too-long', words, limit }] : [];
}

/** That nothing shows it: where nobody carries cards, none is missing. */
const noCard = ({ debate }: Standpoint): Mark => ({
  kind: 'no-card',
  ...(!hasCards(debate) && { isCardless: true }),
});

/** What is to be known of a statement before it is said aloud. */
export function marksOf(standpoint: Standpoint, statement: Statement): readonly Mark[] {
  const { map, weighing, index } = standpoint;
  const standing = weighing.standing(statement.id);
  const verdicts = new Set(factChecks(standpoint, statement).flatMap(({ verdict }) => verdict ?? []));
  const isArgued = index.into(statement.id).some(({ kind }) => kind === 'support');
  const hasCard = isCited(standpoint, statement);
  return [
    ...(layerRole(map, statement) === 'source' ? [] : [{ kind: 'not-in-text' } as const]),
    ...(isRejected(map, statement.id) ? [{ kind: 'rejected' } as const] : []),
    ...(hasCard || isArgued ? [] : [noCard(standpoint)]),
    ...[...verdicts].map((verdict) => ({ kind: 'verdict', verdict }) as const),
    ...(standing === 'unsupported' || standing === 'challenged' || standing === 'contested'
      ? [{ kind: 'stands', standing } as const]
      : []),
  ];
}

/**
 * A statement as a debater's card: its tag; where that is its short form, the statement in full; and the evidence for it. What is to be known of it stands with its words in full.
 */
export function tagged(
  standpoint: Standpoint,
  key: string,
  statement: Statement,
  extras: Extras = {},
): { readonly tag: Line; readonly lines: readonly Line[] } {
  const tag = tagLine(standpoint, `${key}/tag`, statement, extras);
  const isShort = tag.text !== statement.text;
  const inFull = speechLine(standpoint, `${key}/${statement.id}`, statement);
  return {
    tag: isShort ? tag : { ...tag, marks: [...tag.marks, ...inFull.marks] },
    lines: [...(isShort ? [inFull] : []), ...bestCards(standpoint, key, statement)],
  };
}

import { premisesOf, type Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, tagLine, tooLong } from '../parts/lines.ts';
import { named } from '../questions/questions.ts';
import type { Line, Part } from '../sheet.ts';
import type { Answered } from '../standpoint/answered.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** How many words an extension may have. */
const EXTENSION_WORDS = 40;

/** What carries an argument of ours forward that they left alone: its tag, and the reason for it; in full where there is none. At most forty words, or marked. */
export function extensionPart(standpoint: Standpoint, { key: of, claims }: Answered, why?: string): Part {
  const key = `extend-${of}`;
  const [claim, ...linked] = claims as readonly [Statement, ...Statement[]];
  const heading = tagLine(standpoint, `${key}/heading`, claim, {
    label: phrase(wordedFor(standpoint, 'extend')),
    ...(why !== undefined && { why }),
  });
  const room = EXTENSION_WORDS - wordCount(heading.label!) - wordCount(heading.text);
  return {
    ...{ key, heading, parts: [] },
    lines: warrants(standpoint, key, [claim, ...linked], heading.text, room),
  };
}

function warrants(
  standpoint: Standpoint,
  key: string,
  [claim, ...linked]: readonly [Statement, ...Statement[]],
  tag: string,
  room: number,
): readonly Line[] {
  const reasons = [claim, ...linked]
    .flatMap((one) => reasonsBest(standpoint, one).slice(0, 1))
    .flatMap((step) => premisesOf(standpoint.map, step).slice(0, 1));
  const found: readonly (readonly [Statement, PhraseName])[] = [
    ...linked.map((one) => [one, 'since'] as const),
    ...reasons.map((one) => [one, 'because'] as const),
  ];
  const own = claim.text === tag ? [] : [[claim, 'inFull'] as const];
  const said: Line[] = [];
  let left = room;
  for (const [statement, name] of found.length > 0 ? found : own) {
    if (said.some(({ about }) => about === statement.id)) continue;
    const line = warrant(`${key}/${statement.id}`, statement, name, left);
    const words = wordCount(line.text) + wordCount(line.label!);
    // What is linked has to be said with it; of reasons, one that is too long is not.
    if (name === 'because' && words > left && said.length > 0) continue;
    said.push(line);
    left -= words;
  }
  return said.length > 0 ? said : [blankLine(`${key}/because`, 'fillEvidence', { about: claim.id })];
}

/** A statement in full, where that has room; else its short form; marked, where that has none either. */
function warrant(key: string, statement: Statement, name: PhraseName, left: number): Line {
  const label = phrase(name);
  const room = Math.max(0, left - wordCount(label));
  const isShort = wordCount(statement.text) > room && named(statement) !== statement.text;
  const text = isShort ? named(statement) : statement.text;
  return {
    ...{ key, role: 'speech', label, text, about: statement.id, marks: tooLong(text, room) },
    from: { kind: 'statement', id: statement.id, ...(isShort && { short: true }) },
  };
}

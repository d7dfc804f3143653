import {
  sameValue,
  type LineNotes,
  type Occasion,
  type PreparedSheets,
  type SheetNotes,
} from '../../model/index.ts';
import { noNotes } from './noNotes.ts';

/**
 * What two made of the same prepared sheets at once, ours and theirs, from what both began with: key by key. Where both chose, ours stands. Where both said a line in other words,
 * ours stand in it and theirs under a key that no line has (its own, “~” and a number), so that the sheet tells them as words without a line: nobody's are lost. Words that
 * one took back and the other changed stay.
 */
export function mergedSheets(
  base: PreparedSheets,
  ours: PreparedSheets,
  theirs: PreparedSheets,
): PreparedSheets {
  const kinds = new Set([...ours.notes.keys(), ...theirs.notes.keys()]);
  const of = (sheets: PreparedSheets, kind: string) => sheets.notes.get(kind) ?? noNotes;
  return {
    occasion: mergedOccasion(base.occasion, ours.occasion, theirs.occasion),
    notes: new Map(
      [...kinds].map((kind) => [kind, mergedNotes(of(base, kind), of(ours, kind), of(theirs, kind))]),
    ),
  };
}

function mergedOccasion(base: Occasion, ours: Occasion, theirs: Occasion): Occasion {
  const { seconds: _, ...fields } = mergedFields(base, ours, theirs);
  return {
    ...fields,
    seconds: mergedTable(base.seconds, ours.seconds, theirs.seconds, changedBy),
  };
}

function mergedNotes(base: SheetNotes, ours: SheetNotes, theirs: SheetNotes): SheetNotes {
  const lines = new Map(mergedTable(base.lines, ours.lines, theirs.lines, mergedLine));
  const taken = new Set([...base.lines.keys(), ...ours.lines.keys(), ...theirs.lines.keys()]);
  for (const [key, { words, instead }] of theirs.lines) {
    if (words === undefined || words === base.lines.get(key)?.words || words === lines.get(key)?.words)
      continue;
    // Met before, they have their place already.
    const own = key.replace(/~\d+$/, '');
    if ([...lines].some(([other, line]) => other.startsWith(`${own}~`) && line.words === words)) continue;
    const free = freeKey(own, taken);
    taken.add(free);
    lines.set(free, { words, ...(instead !== undefined && { instead }) });
  }
  return { lines, order: mergedTable(base.order, ours.order, theirs.order, changedBy) };
}

/** What stands of a line's notes; undefined where nothing does. */
function mergedLine(
  base: LineNotes | undefined,
  ours: LineNotes | undefined,
  theirs: LineNotes | undefined,
): LineNotes | undefined {
  const { words: _, instead: __, ...marks } = mergedFields(base ?? {}, ours ?? {}, theirs ?? {});
  const [old, mine, others] = [saidIn(base), saidIn(ours), saidIn(theirs)];
  const said = changedBy(old, mine, others) ?? changedBy(old, others, mine);
  const line = { ...marks, ...said };
  return Object.keys(line).length > 0 ? line : undefined;
}

/** Words, and what they stand for: one without the other says nothing. */
const saidIn = (line: LineNotes | undefined): LineNotes | undefined =>
  line?.words === undefined
    ? undefined
    : { words: line.words, ...(line.instead !== undefined && { instead: line.instead }) };

/** Ours where we changed it, or else theirs. */
const changedBy = <Value>(base: Value, ours: Value, theirs: Value): Value =>
  sameValue(base, ours) ? theirs : ours;

type Loose = Readonly<Record<string, unknown>>;

function mergedFields<Fields extends object>(base: Fields, ours: Fields, theirs: Fields): Fields {
  const [old, mine, others] = [base, ours, theirs] as unknown as readonly [Loose, Loose, Loose];
  const names = new Set([...Object.keys(mine), ...Object.keys(others)]);
  const fields = [...names].map((name) => [name, changedBy(old[name], mine[name], others[name])] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Fields;
}

function mergedTable<Value>(
  base: ReadonlyMap<string, Value>,
  ours: ReadonlyMap<string, Value>,
  theirs: ReadonlyMap<string, Value>,
  merged: (base: Value | undefined, ours: Value | undefined, theirs: Value | undefined) => Value | undefined,
): ReadonlyMap<string, Value> {
  const table = new Map<string, Value>();
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const value = merged(base.get(key), ours.get(key), theirs.get(key));
    if (value !== undefined) table.set(key, value);
  }
  return table;
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${key}~${number}`)) number += 1;
  return `${key}~${number}`;
}

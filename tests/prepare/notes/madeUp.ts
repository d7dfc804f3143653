import type { SheetNotes } from '../../../src/model/index.ts';
import {
  forgotten,
  hiding,
  moved,
  pinning,
  reworded,
  withNotes,
  type Line,
  type Part,
  type Sheet,
} from '../../../src/prepare/index.ts';

export type Random = () => number;
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

export const line = (key: string, text = `The map’s ${key}.`, more: Partial<Line> = {}): Line => ({
  key,
  role: text === '' ? 'blank' : 'speech',
  text,
  from: text === '' ? { kind: 'blank' } : { kind: 'statement', id: key },
  marks: [],
  ...(text === '' && { asks: 'why it matters' }),
  ...more,
});

export const part = (key: string, lines: readonly Line[] = [], parts: readonly Part[] = []): Part => ({
  key,
  heading: line(key, `Part ${key}`),
  lines,
  parts,
});

export const sheet = (parts: readonly Part[], leftOut: readonly Line[] = []): Sheet => ({
  kind: 'case',
  title: 'Case',
  motion: 'Resolved: yes.',
  side: 'for',
  goesBy: '',
  parts,
  leftOut,
  gaps: [],
  orphans: [],
});

/** A sheet that a map might give: parts in parts, no key twice. Another of the same few keys is what it gives once it was changed, in whatever way. */
export function madeUpSheet(random: Random): Sheet {
  const keys = Array.from({ length: 16 }, (_, number) => `k${number}`)
    .filter(() => random() < 0.8)
    .sort(() => random() - 0.5);
  const text = () => pick(random, [undefined, undefined, 'Changed.', '']);
  const some = <T>(most: number, make: (key: string) => T): T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => keys.pop()).flatMap((key) =>
      key === undefined ? [] : [make(key)],
    );
  const lines = () => some(3, (key) => line(key, text()));
  const parts = (depth: number): Part[] =>
    some(3, (key) => {
      const inner = depth > 0 ? parts(depth - 1) : [];
      // A heading may have the key of its part, or one of its own.
      const heading = random() < 0.5 ? line(key) : (some(1, (own) => line(own))[0] ?? line(key));
      return { ...part(key, lines(), inner), heading };
    });
  return sheet(parts(1), lines());
}

const linesIn = ({ heading, lines, parts }: Part): readonly Line[] => [
  heading,
  ...lines,
  ...parts.flatMap(linesIn),
];
const partsIn = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((one) => [one, ...partsIn(one.parts)]);

/** All that is shown of a sheet, hidden or left out: lines, and parts. */
export const allLines = ({ parts, leftOut, hidden }: Sheet): readonly Line[] => [
  ...parts.flatMap(linesIn),
  ...leftOut,
  ...(hidden?.lines ?? []),
  ...(hidden?.parts ?? []).flatMap(linesIn),
];
export const allParts = ({ parts, hidden }: Sheet): readonly Part[] =>
  partsIn([...parts, ...(hidden?.parts ?? [])]);

/** One thing that somebody may do to a sheet by hand. */
export function something(random: Random, made: Sheet, notes: SheetNotes): SheetNotes {
  const shown = withNotes(made, notes);
  const lines = allLines(shown);
  const parts = allParts(shown);
  const keys = [...lines, ...parts, ...shown.orphans].map(({ key }) => key);
  if (lines.length === 0) return notes;
  const words = `Mine ${Math.floor(random() * 1e6)}`;
  switch (Math.floor(random() * 6)) {
    case 0:
    case 1:
      return reworded(notes, pick(random, lines), pick(random, [words, words, words, ' ']));
    case 2:
      return hiding(notes, pick(random, keys), random() < 0.7);
    case 3:
      return pinning(notes, pick(random, keys), random() < 0.7);
    case 4: {
      const of = pick(random, ['', ...parts.map(({ key }) => key)]);
      const to =
        random() < 0.5
          ? { by: Math.floor(random() * 5) - 2 }
          : { before: pick(random, [undefined, ...keys]) };
      return moved(notes, pick(random, [made, shown]), of, pick(random, keys), to);
    }
    default:
      return shown.orphans.length > 0 && random() < 0.3
        ? forgotten(notes, pick(random, shown.orphans).key)
        : notes;
  }
}

import { describe, expect, it } from 'vitest';
import type { SheetNotes } from '../../../src/model/index.ts';
import {
  chosenFor,
  moved,
  noNotes,
  pinning,
  sheetOf,
  standpointOf,
  withNotes,
  type Sheet,
  type SheetKind,
} from '../../../src/prepare/index.ts';
import { linesOfSheet, partsOfSheet } from '../sheetLaws.ts';
import { sketch } from '../../model/sketch.ts';
import { articleMap, seen } from '../standpoints.ts';

const con = () => seen(articleMap(), { side: 'against' });
const ofCase = (notes: SheetNotes) => new Map([['case', notes]]);

/** A sheet of Con’s once that was done to its case. */
const made = (kind: SheetKind, notes: SheetNotes): Sheet =>
  sheetOf(standpointOf({ ...con(), ...chosenFor(kind, ofCase(notes), con().debate) }), kind);

/** The contentions that have parts of their own on a sheet, by their steps, in the order of the page. */
const contentionsIn = (sheet: Sheet, prefix: string): readonly string[] =>
  partsOfSheet(sheet).flatMap(({ key }) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

/** Everything that is said on a sheet, or that it tells was left out. */
const textsOf = (sheet: Sheet): readonly string[] =>
  [...new Set([...linesOfSheet(sheet), ...sheet.leftOut].map(({ text }) => text))].sort();

/** The last contention of the case before all others. */
function lastFirst(): SheetNotes {
  const sheet = sheetOf(con(), 'case');
  const { key, parts } = partsOfSheet(sheet).find((part) =>
    part.parts.some((one) => one.key.startsWith('contention-')),
  )!;
  return moved(noNotes, sheet, key, parts.at(-1)!.key, { before: parts[0]!.key });
}

/** A contention for which the case has no room, or that is only claimed, made all the same. */
function leftOneIn(): SheetNotes {
  const { leftOut } = sheetOf(con(), 'case');
  return pinning(noNotes, leftOut.find(({ key }) => key.startsWith('contention-'))!.key, true);
}

describe('the frontlines go by the case as it is', () => {
  it.each([
    ['made of the map', () => noNotes],
    ['with a contention moved', lastFirst],
    ['with a contention pinned', leftOneIn],
  ])('%s: those that it makes first, in its order', (_, done) => {
    const notes = done();
    const onPage = contentionsIn(withNotes(made('case', notes), notes), 'contention-');
    const defended = contentionsIn(made('frontlines', notes), 'frontline-');
    const attacked = onPage.filter((one) => defended.includes(one));
    expect(attacked.length).toBeGreaterThan(2);
    expect(defended.slice(0, attacked.length)).toEqual(attacked);
    expect([...defended].sort()).toEqual(
      [...contentionsIn(made('frontlines', noNotes), 'frontline-')].sort(),
    );
  });
});

it('no sheet loses a word by what was moved in the case, and the case is made as it was: it has its own order', () => {
  const notes = lastFirst();
  for (const kind of ['frontlines', 'blocks', 'drops', 'sources'] as const)
    expect(textsOf(made(kind, notes)), kind).toEqual(textsOf(made(kind, noNotes)));
  expect(made('case', notes)).toEqual(made('case', noNotes));
});

it('the last speeches come down to what the case was made to begin with', () => {
  const first = contentionsIn(withNotes(made('case', lastFirst()), lastFirst()), 'contention-')[0]!;
  const issues = (notes: SheetNotes) =>
    partsOfSheet(made('summary', notes)).flatMap(({ key }) => /issue-([^/]+)$/.exec(key)?.slice(1) ?? []);
  expect(issues(noNotes)).not.toContain(first);
  expect(issues(lastFirst())[0]).toBe(first);
});

it('what was moved changes places with what stands in the same speech, whatever else was moved there or is there no more', () => {
  const map = sketch(
    'motion m\n' +
      ['a', 'b', 'c', 'd'].map((one) => `r${one}: ${one} > m\ns${one}: x${one} > ${one}`).join('\n'),
  );
  const told = (order: readonly (readonly [string, readonly string[]])[], format = 'world-schools') => {
    const standpoint = seen(map, { format });
    const notes = new Map([
      [
        'case',
        {
          lines: new Map(),
          order: new Map(order.map(([of, ids]) => [of, ids.map((id) => `contention-${id}`)])),
        },
      ],
    ]);
    return standpointOf({ ...standpoint, ...chosenFor('blocks', notes, standpoint.debate) })
      .contentions.map(({ step }) => step.id)
      .join(' ');
  };
  expect(told([])).toBe('ra rb rc rd');
  expect(told([['speech-p1', ['rb', 'ra']]])).toBe('rb ra rc rd');
  // What stands alone in its speech changes places with nobody’s contention; nor does what the case does not make.
  expect(told([['speech-p2', ['rc']]])).toBe('ra rb rc rd');
  expect(told([['speech-p1', ['rd', 'rb', 'ra']]])).toBe('rb ra rc rd');
  expect(
    told([
      ['speech-p1', ['rb', 'ra', 'rb', 'gone']],
      ['speech-p2', ['rc', 'rb']],
    ]),
  ).toBe('rc ra rb rd');
  // The order of another format’s speeches is none of this one’s.
  expect(told([['speech-of-another', ['rb', 'ra']]])).toBe('ra rb rc rd');
  expect(told([['speech-p1', ['rb', 'ra']]], 'broadcast-live')).toBe('ra rb rc rd');
});

it('what is pinned in another sheet is known on that sheet alone', () => {
  const notes = new Map([['blocks', pinning(noNotes, 'x', true)]]);
  expect(chosenFor('blocks', notes, con().debate).pinned).toEqual(new Set(['x']));
  expect(chosenFor('case', notes, con().debate)).toEqual({ pinned: new Set(), inOrder: [] });
  expect(chosenFor('frontlines', notes, con().debate)).toEqual({ pinned: new Set(), inOrder: [] });
});

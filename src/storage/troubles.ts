import { parse } from '../formats/index.ts';
import type { Problem, Trouble } from '../model/index.ts';

/** A trouble with what its words need beside it; a plain code where they need nothing. */
type Told =
  | Exclude<Trouble, 'system' | 'status' | 'not-kept'>
  | { readonly code: string }
  | { readonly status: number }
  | { readonly browser: string };

function reasonOf(told: Told): Problem['values'] {
  if (typeof told === 'string') return { reason: told };
  if ('browser' in told) return { reason: 'not-kept', code: told.browser };
  return { reason: 'code' in told ? 'system' : 'status', ...told };
}

/** The problem that a file can't be read. */
export const unreadable = (told: Told): Problem<'unreadable'> => ({
  kind: 'unreadable',
  severity: 'error',
  ids: [],
  values: reasonOf(told),
});

/** The problem that a map can't be written where it lies. */
export const notWritable = (told: Told): Problem<'not-writable'> => ({
  kind: 'not-writable',
  severity: 'error',
  ids: [],
  values: reasonOf(told),
});

/** The problem that a file is no longer what was opened: others changed it, or it is gone. */
export const changedOnDisk = (reason: 'changed' | 'missing'): Problem<'changed-on-disk'> => ({
  kind: 'changed-on-disk',
  severity: 'error',
  ids: [],
  values: { reason },
});

/** The problem that a file has more bytes than are read. */
export function tooLarge(bytes: number, most: number): Problem<'too-large'> {
  const values = { megabytes: Math.round(bytes / 1e6), most: Math.floor(most / 1e6) };
  return { kind: 'too-large', severity: 'error', ids: [], values };
}

/** The problem that a file's bytes are no text, or that there are none. */
export const noText = <Kind extends 'not-utf8' | 'empty-file'>(kind: Kind): Problem<Kind> => ({
  kind,
  severity: 'error',
  ids: [],
  values: {},
});

/** The problem that half a character stands in a text, so many UTF-16 units from its beginning. */
export function halfCharacter(text: string, at: number): Problem<'lone-surrogate'> {
  const before = text.slice(0, at).split('\n');
  const values = { line: before.length, column: before.at(-1)!.length + 1 };
  return { kind: 'lone-surrogate', severity: 'error', ids: [], values };
}

/** Why some bytes may not become a graph file: they could not be opened again. Undefined if they can be. */
export function unfit(bytes: Uint8Array, largest: number): Problem | undefined {
  if (bytes.length > largest) return tooLarge(bytes.length, largest);
  const parsed = parse(bytes);
  return parsed.ok
    ? undefined
    : (parsed.problems.find(({ severity }) => severity === 'error') ?? parsed.problems[0]);
}

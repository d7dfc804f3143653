import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import type { FileProblemKind } from '../../model/index.ts';
import { fileProblem, pointerOf, type Problem } from './problems.ts';

/** Objects and lists nested deeper than this are refused before anything walks them. A map nests six deep, and what it keeps of foreign formats a little more. */
export const DEEPEST = 64;

/** Of what is wrong with the keys of a file, this much is told. */
const MOST = 50;

const strict = { disallowComments: true, allowTrailingComma: false } as const;

/** A JSON value that is safe to walk; or the problems that keep it from being read, each with its place. */
export type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses JSON (RFC 8259) strictly: no duplicate keys, no `__proto__`, no lone surrogates, nothing deeper than `DEEPEST`. */
export function parseJson(text: string): Json {
  const { colons, tooDeep } = scan(text);
  if (tooDeep !== undefined)
    return { ok: false, problems: [fileProblem('too-deep', { most: DEEPEST, ...position(text, tooDeep) })] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: syntaxProblems(text) };
  }
  if (isClean(text, value, colons)) return { ok: true, value };
  const problems = partProblems(text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** What can be seen of a text without parsing it: its colons outside strings, and the offset at which brackets nest too deep. It need not be valid JSON. */
function scan(text: string): { readonly colons: number; readonly tooDeep?: number } {
  let depth = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) {
      at = endOfString(text, at);
      if (at < 0) break;
    } else if (unit === 58) colons += 1;
    else if (unit === 123 || unit === 91) {
      depth += 1;
      if (depth > DEEPEST) return { colons, tooDeep: at };
    } else if (unit === 125 || unit === 93) depth -= 1;
  }
  return { colons };
}

/** Where a string ends that begins at an offset: at the first quotation mark that is not escaped; -1 if it doesn't. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 92) first -= 1;
  return (at - first) % 2 === 1;
}

/**
 * Whether `partProblems` would find nothing, at a fraction of its cost: a key that is written twice is in the value once, and lone surrogates
 * can only be escaped or in the text itself.
 */
function isClean(text: string, value: unknown, colons: number): boolean {
  if (isIllFormed(text) || /\\u[dD][89a-fA-F]/.test(text)) return false;
  let keys = 0;
  const isFine = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return part !== Infinity && part !== -Infinity;
    if (Array.isArray(part)) return part.every(isFine);
    const own = Object.keys(part);
    keys += own.length;
    return own.every((key) => key !== '__proto__' && isFine((part as Record<string, unknown>)[key]));
  };
  return isFine(value) && keys === colons;
}

/** The first fault only: what follows it is guesswork, and a hostile file has millions. Up to it the text nests no deeper than `DEEPEST`. */
function syntaxProblems(text: string): Problem[] {
  // What JSON.parse refuses and the lenient parser lets pass has no place of its own.
  let what = 'InvalidCharacter';
  let place = { line: 1, column: 1 };
  const found = new Error('found');
  try {
    visit(
      text,
      {
        onError: (code: ParseErrorCode, offset) => {
          what = printParseErrorCode(code);
          place = position(text, offset);
          throw found;
        },
      },
      strict,
    );
  } catch (thrown) {
    if (thrown !== found) throw thrown;
  }
  return [fileProblem('not-json', { what, ...place })];
}

/** What is wrong with the keys and values of a text that is JSON, each with its place. */
function partProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const open: Set<string>[] = [];
  const tell = (kind: FileProblemKind, values: Problem['values'], path: readonly (string | number)[]) => {
    if (problems.length < MOST) problems.push(fileProblem(kind, values, { pointer: pointerOf(path) }));
  };
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (key, _offset, _length, line, character, path) => {
        const keys = open[open.length - 1]!;
        const values = { key, line: line + 1, column: character + 1 };
        if (keys.has(key)) tell('duplicate-key', values, [...path(), key]);
        if (key === '__proto__') tell('forbidden-key', values, [...path(), key]);
        if (isIllFormed(key)) tell('lone-surrogate', values, [...path(), key]);
        keys.add(key);
      },
      onLiteralValue: (value, _offset, _length, line, character, path) => {
        const values = { line: line + 1, column: character + 1 };
        if (typeof value === 'string' && isIllFormed(value)) tell('lone-surrogate', values, path());
        // 1e999 is JSON, but would be written back as null.
        if (value === Infinity || value === -Infinity)
          tell('illegal-value', { ...values, expected: 'a number below 1e308' }, path());
      },
    },
    strict,
  );
  return problems;
}

const isIllFormed = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Line and column of an offset, both from 1. */
function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

import { parse, printParseErrorCode, visit, type ParseError } from 'jsonc-parser';
import { fileProblem, pointerOf, type Problem } from './problems.ts';

/** Objects and lists nested deeper than this are refused before anything walks them. A map nests six deep, and what it keeps of foreign formats a little more. */
export const DEEPEST = 64;

const strict = { disallowComments: true, allowTrailingComma: false } as const;

/** A JSON value that is safe to walk; or the problems that keep it from being read, each with its place. */
export type Json = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses JSON (RFC 8259) strictly: no duplicate keys, no `__proto__`, no lone surrogates, nothing deeper than `DEEPEST`. */
export function parseJson(text: string): Json {
  const deep = tooDeep(text);
  if (deep !== undefined) return { ok: false, problems: [fileProblem('too-deep', { most: DEEPEST, ...position(text, deep) })] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: syntaxProblems(text) };
  }
  const problems = keyProblems(text);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** Offset at which brackets nest too deep, or undefined. Strings are skipped; it need not be valid JSON. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === 92) at += 1;
      else if (unit === 34) quoted = false;
    } else if (unit === 34) quoted = true;
    else if (unit === 123 || unit === 91) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (unit === 125 || unit === 93) depth -= 1;
  }
  return undefined;
}

function syntaxProblems(text: string): Problem[] {
  const errors: ParseError[] = [];
  parse(text, errors, strict);
  const [first] = errors;
  // What JSON.parse refuses and the lenient parser lets pass, such as a raw tab in a string, has no place of its own.
  if (!first) return [fileProblem('not-json', { what: 'InvalidCharacter', line: 1, column: 1 })];
  return [fileProblem('not-json', { what: printParseErrorCode(first.error), ...position(text, first.offset) })];
}

function keyProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (key, _offset, _length, line, character, path) => {
        const keys = open[open.length - 1]!;
        const place = { pointer: pointerOf([...path(), key]) };
        const values = { key, line: line + 1, column: character + 1 };
        if (keys.has(key)) problems.push(fileProblem('duplicate-key', values, place));
        if (key === '__proto__') problems.push(fileProblem('forbidden-key', values, place));
        if (isIllFormed(key)) problems.push(fileProblem('lone-surrogate', values, place));
        keys.add(key);
      },
      onLiteralValue: (value, _offset, _length, line, character, path) => {
        if (typeof value === 'string' && isIllFormed(value)) {
          problems.push(fileProblem('lone-surrogate', { line: line + 1, column: character + 1 }, { pointer: pointerOf(path()) }));
        }
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

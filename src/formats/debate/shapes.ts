import { fileProblem, pointerOf, type Problem } from '../native/problems.ts';

/** Where a value stands in a file: keys and places, from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with a value, each with its place; nothing where it has the shape that is asked for. */
export type Shape = (value: unknown, path: Path) => readonly Problem[];

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const notAllowed = (expected: string, path: Path): Problem =>
  fileProblem('illegal-value', { expected }, { pointer: pointerOf(path) });

const wrongType = (expected: string, path: Path): readonly Problem[] => [
  fileProblem('wrong-type', { expected }, { pointer: pointerOf(path) }),
];

/** No list or table of a format of debates is longer; what is longer is some other file. */
const LONGEST = 200;

const tooLong = (path: Path): readonly Problem[] => [notAllowed(`at most ${LONGEST} of these`, path)];

/** Words, not only spaces. */
export const words: Shape = (value, path) => {
  if (typeof value !== 'string') return wrongType('string', path);
  return value.trim() === '' ? [notAllowed('words', path)] : [];
};

/** An id of a format, a side or a speech; other than a map's, it may begin with a digit, as 1ac does. */
export const id: Shape = (value, path) => {
  if (typeof value !== 'string') return wrongType('string', path);
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value)
    ? []
    : [notAllowed('a letter or digit, and up to 63 letters, digits, - or _', path)];
};

export const yesOrNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : wrongType('boolean', path));

export const oneOf =
  (allowed: readonly string[]): Shape =>
  (value, path) => {
    if (typeof value !== 'string') return wrongType('string', path);
    return allowed.includes(value) ? [] : [notAllowed(allowed.join(', '), path)];
  };

const number =
  (expected: string, isFine: (value: number) => boolean): Shape =>
  (value, path) => {
    if (typeof value !== 'number') return wrongType('number', path);
    return isFine(value) ? [] : [notAllowed(expected, path)];
  };

/** How long something is, s. */
export const length = number('a number above 0', (value) => value > 0 && value < Infinity);

/** How long after, or before, something is, s. */
export const distance = number('0 or a number above it', (value) => value >= 0 && value < Infinity);

export const count = number('a whole number from 1 on', (value) => Number.isSafeInteger(value) && value >= 1);

/** Two of a shape, the second no smaller. */
export const rangeOf =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType('array', path);
    const parts: readonly unknown[] = value;
    if (parts.length !== 2) return [notAllowed('two numbers, from and to', path)];
    const problems = parts.flatMap((part, at) => shape(part, [...path, at]));
    if (problems.length > 0) return problems;
    return (parts[0] as number) <= (parts[1] as number)
      ? []
      : [notAllowed('two numbers, the second no smaller', path)];
  };

/** The first shape for an array, the other for all else. */
export const arrayOr =
  (ofArrays: Shape, ofOthers: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? ofArrays(value, path) : ofOthers(value, path);

export const listOf =
  (shape: Shape, least = 0): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType('array', path);
    if (value.length < least) return [notAllowed(`a list of at least ${least}`, path)];
    if (value.length > LONGEST) return tooLong(path);
    return value.flatMap((part: unknown, at) => shape(part, [...path, at]));
  };

/** Any keys, each with a value of the shape. */
export const tableOf =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!isObject(value)) return wrongType('object', path);
    const entries = Object.entries(value);
    if (entries.length > LONGEST) return tooLong(path);
    return entries.flatMap(([key, part]) => shape(part, [...path, key]));
  };

/** A field that may be left out. */
export interface Optional {
  readonly optional: Shape;
}

export const optional = (shape: Shape): Optional => ({ optional: shape });

/** An object with these fields, and no others. */
export function fieldsOf(fields: Readonly<Record<string, Shape | Optional>>): Shape {
  const shapes = new Map(Object.entries(fields));
  return (value, path) => {
    if (!isObject(value)) return wrongType('object', path);
    const pointer = pointerOf(path);
    const missing = [...shapes].flatMap(([field, shape]) =>
      typeof shape === 'function' && !Object.hasOwn(value, field)
        ? [fileProblem('missing-field', { field }, { pointer })]
        : [],
    );
    const found = Object.entries(value).flatMap(([field, part]) => {
      const shape = shapes.get(field);
      if (shape === undefined) return [fileProblem('unknown-field', { field, foreign: 'none' }, { pointer })];
      return (typeof shape === 'function' ? shape : shape.optional)(part, [...path, field]);
    });
    return [...missing, ...found];
  };
}

import { isId, type Id } from '../../model/index.ts';
import { fileProblem, pointerOf, type Problem } from '../native/problems.ts';

export type Path = readonly (string | number)[];
export type Loose = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const wrongType = (expected: string, path: Path): Problem =>
  fileProblem('wrong-type', { expected }, { pointer: pointerOf(path) });

export const notAllowed = (expected: string, path: Path): Problem =>
  fileProblem('illegal-value', { expected }, { pointer: pointerOf(path) });

/** Reads the parts of a document; whatever is wrong with them is gathered, and something harmless given in its place. */
export class Checking {
  readonly problems: Problem[] = [];

  tell(problem: Problem): void {
    this.problems.push(problem);
  }

  /** An object without other fields than these, and with all that are required. */
  object(value: unknown, path: Path, known?: readonly string[], required: readonly string[] = []): Loose {
    if (!isObject(value)) {
      this.tell(wrongType('object', path));
      return {};
    }
    const pointer = pointerOf(path);
    for (const field of required)
      if (value[field] === undefined) this.tell(fileProblem('missing-field', { field }, { pointer }));
    if (known)
      for (const field of Object.keys(value))
        if (!known.includes(field))
          this.tell(fileProblem('unknown-field', { field, foreign: 'none' }, { pointer }));
    return value;
  }

  /** An object as a table, whose values are read one by one. */
  table<Value>(
    value: unknown,
    path: Path,
    read: (value: unknown, path: Path) => Value,
  ): ReadonlyMap<string, Value> {
    const entries = Object.entries(this.object(value, path));
    return new Map(entries.map(([key, one]) => [key, read(one, [...path, key])]));
  }

  /** A table whose keys are ids. */
  tableById<Value>(
    value: unknown,
    path: Path,
    read: (value: unknown, path: Path) => Value,
  ): ReadonlyMap<Id, Value> {
    return this.table(value, path, (one, at) => {
      this.id(at.at(-1), at);
      return read(one, at);
    });
  }

  list<Value>(value: unknown, path: Path, read: (value: unknown, path: Path) => Value): readonly Value[] {
    if (Array.isArray(value)) return value.map((one, at) => read(one, [...path, at]));
    this.tell(wrongType('array', path));
    return [];
  }

  text(value: unknown, path: Path): string {
    if (typeof value === 'string') return value;
    this.tell(wrongType('string', path));
    return '';
  }

  id(value: unknown, path: Path): Id {
    const id = this.text(value, path);
    if (typeof value === 'string' && !isId(value))
      this.tell(fileProblem('illegal-value', { expected: 'id', found: value }, { pointer: pointerOf(path) }));
    return id;
  }

  number(value: unknown, path: Path, [least, most]: readonly [number, number]): number {
    if (typeof value !== 'number') this.tell(wrongType('number', path));
    else if (!(value >= least && value <= most)) this.tell(notAllowed(`${least} to ${most}`, path));
    return Number(value);
  }

  oneOf<Value>(value: unknown, path: Path, allowed: readonly Value[]): Value {
    if (!allowed.includes(value as Value)) this.tell(notAllowed(allowed.join(', '), path));
    return value as Value;
  }
}

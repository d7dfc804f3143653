/** A field of a document, its value in one line. */
export const field = (name: string, value: unknown): string => fieldOf(name, json(value));

/** A field whose value is written already. */
export const fieldOf = (name: string, written: string): string => `${json(name)}: ${written}`;

/** A list of strings in one line. */
export const list = (values: readonly string[]): string => `[${values.map(json).join(', ')}]`;

/** An object of fields that are written already, one a line, two spaces of indentation. */
export const object = (fields: readonly string[]): string =>
  fields.length === 0 ? '{}' : `{\n  ${fields.join(',\n').replaceAll('\n', '\n  ')}\n}`;

/** A table as an object: its keys sorted. */
export const table = <Value>(
  values: ReadonlyMap<string, Value>,
  written: (value: Value) => string = json,
): string =>
  object(
    [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => fieldOf(key, written(value))),
  );

/** Half a character, which no file may have, is written as U+FFFD: what could not be read again would be lost whole. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll(/\p{Surrogate}/gu, '\ufffd') : part,
  );

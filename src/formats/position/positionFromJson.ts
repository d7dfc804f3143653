import { isId, suppositions, type Id, type Supposition } from '../../model/index.ts';
import { decode } from '../native/bytes.ts';
import { parseJson } from '../native/json.ts';
import { fileProblem, pointerOf, type Problem } from '../native/problems.ts';
import { POSITION_FORMAT, POSITION_VERSION, type SavedPosition } from './savedPosition.ts';

/** A position that was read; or refused, with every reason. */
export type ParsedPosition =
  | { readonly ok: true; readonly position: SavedPosition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a position file: bytes (UTF-8) or text, JSON, `{ "format": "counterclaim-position", "version": 1, "title": "…", "supposed": { id: "granted" | "denied" | "open" },
 * "credences": { id: 0 to 1 }, "hidden": [layer] }`; the last three may be left out. Ids need not be in any map. What is wrong is told with its place, and then nothing is read.
 */
export function positionFromJson(file: string | Uint8Array): ParsedPosition {
  const decoded = decode(file);
  if (!decoded.ok) return decoded;
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  if (!isObject(json.value)) return { ok: false, problems: [wrongType('object', [])] };
  const problems: Problem[] = [];
  const known = headProblems(json.value);
  // Of another format, or a newer one, nothing more can be said.
  if (known.length > 0) return { ok: false, problems: known };

  const { title, supposed = {}, credences = {}, hidden = [] } = json.value;
  if (title === undefined) problems.push(fileProblem('missing-field', { field: 'title' }, { pointer: '' }));
  else if (typeof title !== 'string') problems.push(wrongType('string', ['title']));
  for (const key of Object.keys(json.value))
    if (!fields.has(key)) problems.push(fileProblem('unknown-field', { field: key }, { pointer: '' }));
  const position: SavedPosition = {
    title: String(title),
    supposed: tableOf('supposed', supposed, (value, path) =>
      suppositions.includes(value as Supposition) ? [] : [notAllowed(suppositions.join(', '), path)],
    ),
    credences: tableOf('credences', credences, (value, path) => {
      if (typeof value !== 'number') return [wrongType('number', path)];
      return value >= 0 && value <= 1 ? [] : [notAllowed('0 to 1', path)];
    }),
    hidden: layersOf(hidden),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, position };

  function tableOf<Value>(
    name: string,
    values: unknown,
    problemsOf: (value: unknown, path: Path) => readonly Problem[],
  ): ReadonlyMap<Id, Value> {
    if (!isObject(values)) {
      problems.push(wrongType('object', [name]));
      return new Map();
    }
    for (const [id, value] of Object.entries(values)) {
      if (!isId(id)) problems.push(notAnId(id, [name, id]));
      problems.push(...problemsOf(value, [name, id]));
    }
    return new Map(Object.entries(values) as [Id, Value][]);
  }

  function layersOf(value: unknown): readonly Id[] {
    if (!Array.isArray(value)) {
      problems.push(wrongType('array', ['hidden']));
      return [];
    }
    for (const [at, id] of value.entries()) {
      if (typeof id !== 'string') problems.push(wrongType('string', ['hidden', at]));
      else if (!isId(id)) problems.push(notAnId(id, ['hidden', at]));
    }
    return value as Id[];
  }
}

type Path = readonly (string | number)[];

const fields: ReadonlySet<string> = new Set([
  'format',
  'version',
  'title',
  'supposed',
  'credences',
  'hidden',
]);

function headProblems({ format, version }: Readonly<Record<string, unknown>>): readonly Problem[] {
  if (format === undefined) return [fileProblem('missing-field', { field: 'format' }, { pointer: '' })];
  if (format !== POSITION_FORMAT) return [notAllowed(POSITION_FORMAT, ['format'])];
  if (version === undefined) return [fileProblem('missing-field', { field: 'version' }, { pointer: '' })];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return [notAllowed('a whole number from 1 on', ['version'])];
  if (version > POSITION_VERSION)
    return [
      fileProblem('newer-format', { format: version, newest: POSITION_VERSION }, { pointer: '/version' }),
    ];
  return [];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (expected: string, path: Path): Problem =>
  fileProblem('wrong-type', { expected }, { pointer: pointerOf(path) });

const notAllowed = (expected: string, path: Path): Problem =>
  fileProblem('illegal-value', { expected }, { pointer: pointerOf(path) });

const notAnId = (found: string, path: Path): Problem =>
  fileProblem('illegal-value', { expected: 'id', found }, { pointer: pointerOf(path) });

import { argumentMap, tableNames, type ArgumentMap, type Heading, type Problem } from '../../model/index.ts';
import { decode } from './bytes.ts';
import { parseJson } from './json.ts';
import { FORMAT, migrate } from './migrations.ts';
import { fileProblem } from './problems.ts';
import { structureProblems } from './structure.ts';

/** A file opened, with what was odd about it; or refused, with every reason. A refused file is never an empty map. */
export type Parsed =
  | { readonly ok: true; readonly map: ArgumentMap; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a graph file: bytes (UTF-8) or text. What it refuses it refuses whole, with a place and a reason: bytes, JSON, format number
 * and structure. What is wrong with a well-formed map's contents is for `validate` to say.
 */
export function parse(file: string | Uint8Array): Parsed {
  const decoded = decode(file);
  if (!decoded.ok) return decoded;
  const refused = (problems: readonly Problem[]): Parsed => ({
    ok: false,
    problems: [...decoded.problems, ...problems],
  });
  const json = parseJson(decoded.text);
  if (!json.ok) return refused(json.problems);
  const { value } = json;
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return refused([fileProblem('not-a-map')]);
  const found = value as Readonly<Record<string, unknown>>;
  const wrong = formatProblem(found['format']);
  if (wrong) return refused([wrong]);
  const current = migrate(found);
  const problems = structureProblems(current);
  if (problems.length > 0) return refused(problems);
  return { ok: true, map: toMap(current), problems: decoded.problems };
}

function formatProblem(format: unknown): Problem | undefined {
  const pointer = '/format';
  if (format === undefined) return fileProblem('no-format');
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return fileProblem('unknown-format', { format: shown(format) }, { pointer });
  }
  if (format > FORMAT) return fileProblem('newer-format', { format, newest: FORMAT }, { pointer });
  return undefined;
}

const shown = (value: unknown) => JSON.stringify(value).slice(0, 40);

function toMap(file: Record<string, unknown>): ArgumentMap {
  const heading: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  for (const [key, value] of Object.entries(file)) {
    if (key === 'format') continue;
    if (!(tableNames as readonly string[]).includes(key)) heading[key] = value;
    else lists[key] = Object.entries(value as object).map(([id, record]) => ({ id, ...(record as object) }));
  }
  return argumentMap(heading as unknown as Heading, lists);
}

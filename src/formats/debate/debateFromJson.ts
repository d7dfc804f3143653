import type { DebateFormat } from '../../debates/index.ts';
import { decode } from '../native/bytes.ts';
import { parseJson } from '../native/json.ts';
import { fileProblem, type Problem } from '../native/problems.ts';
import { DEBATE_FORMAT, DEBATE_VERSION } from './debateFile.ts';
import { debateShape } from './debateShape.ts';
import { looseEndsOf } from './looseEnds.ts';
import { isObject, notAllowed } from './shapes.ts';

/** A format of debates that was read; or refused, with every reason. */
export type ParsedDebate =
  | { readonly ok: true; readonly debate: DebateFormat }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a format of debates: bytes (UTF-8) or text, JSON, `{ "format": "counterclaim-debate", "version": 1, … }` and the fields of `DebateFormat`, lengths in s. Ids of sides and
 * speeches are unique, sides and answers name what is there, speeches answer only earlier ones of sides that oppose theirs. What is wrong is told with its place, and then nothing is
 * read.
 */
export function debateFromJson(file: string | Uint8Array): ParsedDebate {
  const decoded = decode(file);
  if (!decoded.ok) return decoded;
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  if (!isObject(json.value))
    return { ok: false, problems: [fileProblem('wrong-type', { expected: 'object' }, { pointer: '' })] };
  const { format, version, ...fields } = json.value;
  const head = headProblems(format, version);
  // Of another format, or a newer one, nothing more can be said.
  if (head.length > 0) return { ok: false, problems: head };
  const misshapen = debateShape(fields, []);
  if (misshapen.length > 0) return { ok: false, problems: misshapen };
  const debate = fields as unknown as DebateFormat;
  const problems = looseEndsOf(debate);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, debate };
}

function headProblems(format: unknown, version: unknown): readonly Problem[] {
  if (format === undefined) return [fileProblem('missing-field', { field: 'format' }, { pointer: '' })];
  if (format !== DEBATE_FORMAT) return [notAllowed(DEBATE_FORMAT, ['format'])];
  if (version === undefined) return [fileProblem('missing-field', { field: 'version' }, { pointer: '' })];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return [notAllowed('a whole number from 1 on', ['version'])];
  return version > DEBATE_VERSION
    ? [fileProblem('newer-format', { format: version, newest: DEBATE_VERSION }, { pointer: '/version' })]
    : [];
}

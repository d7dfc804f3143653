import { decode } from '../native/bytes.ts';
import { parseJson } from '../native/json.ts';
import { fileProblem, type Problem } from '../native/problems.ts';
import { isObject, notAllowed, wrongType, type Loose } from './checking.ts';

/** What a document that is kept beside a map says at its top: of which format it is, and the newest version of that. */
export interface KeptFormat {
  readonly format: string;
  readonly version: number;
}

/** A document's JSON object, whose head is as it should be; or every reason why not. */
export type OpenedDocument =
  | { readonly ok: true; readonly value: Loose }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Opens a document that is kept beside a map: bytes (UTF-8) or text, strict JSON, an object whose `format` and `version` (1 to the newest) are these. */
export function openedDocument(file: string | Uint8Array, known: KeptFormat): OpenedDocument {
  const decoded = decode(file);
  if (!decoded.ok) return decoded;
  const json = parseJson(decoded.text);
  if (!json.ok) return json;
  if (!isObject(json.value)) return { ok: false, problems: [wrongType('object', [])] };
  // Of another format, or a newer one, nothing more can be said.
  const problem = headProblem(json.value, known);
  return problem ? { ok: false, problems: [problem] } : { ok: true, value: json.value };
}

function headProblem({ format, version }: Loose, known: KeptFormat): Problem | undefined {
  if (format === undefined) return fileProblem('missing-field', { field: 'format' }, { pointer: '' });
  if (format !== known.format) return notAllowed(known.format, ['format']);
  if (version === undefined) return fileProblem('missing-field', { field: 'version' }, { pointer: '' });
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return notAllowed('a whole number from 1 on', ['version']);
  if (version > known.version)
    return fileProblem('newer-format', { format: version, newest: known.version }, { pointer: '/version' });
  return undefined;
}

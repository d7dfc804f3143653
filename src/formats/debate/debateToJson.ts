import type { DebateFormat } from '../../debates/index.ts';
import { DEBATE_FORMAT, DEBATE_VERSION } from './debateFile.ts';
import { debateFields } from './debateShape.ts';

/**
 * A format of debates as the text of its file: its fields in the order of `DebateFormat`, sides, speeches and variants one a line, so that it is easily changed by hand; two spaces of
 * indentation, LF, final newline.
 */
export function debateToJson(debate: DebateFormat): string {
  const fields = debateFields.flatMap((field) =>
    debate[field] === undefined ? [] : [`"${field}": ${written(debate[field])}`],
  );
  const head = [`"format": "${DEBATE_FORMAT}"`, `"version": ${DEBATE_VERSION}`];
  return `{\n  ${[...head, ...fields].join(',\n  ')}\n}\n`;
}

/** A list of texts or objects has one a line; all else stands in its line. */
function written(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return inLine(value);
  return `[\n${value.map((part) => `    ${inLine(part)}`).join(',\n')}\n  ]`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([key, part]) => `${JSON.stringify(key)}: ${inLine(part)}`).join(', ')} }`;
}

import { fieldsOf, headingFields, tableNames, type ArgumentMap } from '../../model/index.ts';
import { FORMAT } from './migrations.ts';

/**
 * A map as the text of its file: keys in the order of the schema, records sorted by id, one field a line, lists of ids and words on one
 * line, two spaces of indentation, LF, final newline. The same map gives the same bytes, and few lines change when little changed.
 */
export function serialize(map: ArgumentMap): string {
  const file: Record<string, unknown> = {};
  for (const field of Object.keys(headingFields)) {
    if (field === 'id') file['format'] = FORMAT;
    file[field] = (map as unknown as Record<string, unknown>)[field];
  }
  const { foreign } = file;
  delete file['foreign'];
  for (const table of tableNames) {
    if (map[table].size === 0) continue;
    const records: Record<string, unknown> = {};
    for (const id of [...map[table].keys()].sort()) {
      const record = map[table].get(id) as unknown as Record<string, unknown>;
      records[id] = Object.fromEntries(fieldsOf(table).map(([field]) => [field, record[field]]));
    }
    file[table] = records;
  }
  return `${written({ ...file, foreign }, '')}\n`;
}

/** A value as JSON: objects and lists of objects over several lines, everything else on one. Fields that are undefined are left out. */
function written(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (!value.some((item) => item !== null && typeof item === 'object')) {
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    }
    return `[\n${value.map((item) => inner + written(item, inner)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return '{}';
  return `{\n${fields.map(([key, field]) => `${inner}${JSON.stringify(key)}: ${written(field, inner)}`).join(',\n')}\n${indent}}`;
}

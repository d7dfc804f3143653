import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOf, headingFields, tableNames, type Field } from '../../src/model/index.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../src/model/schema/argument-map.schema.json', import.meta.url), 'utf8'),
) as Schema;
const resolve = (part: Schema): Schema =>
  part.$ref ? resolve(schema.definitions![part.$ref.split('/').pop()!]!) : part;
const isOneId = ({ $ref }: Schema) => $ref === '#/definitions/id';
const isIds = ({ $ref }: Schema) => $ref === '#/definitions/ids';

/** A field of the table against the schema's: references are marked, with the right nature. */
function agrees(name: string, field: Field, part: Schema) {
  const points = isOneId(part) || isIds(part);
  expect(field.of !== undefined, `${name} points at records`).toBe(points);
  if (isIds(part)) expect(['set', 'sequence'], name).toContain(field.nature);
  else if (resolve(part).type === 'array') expect(['set', 'sequence'], name).toContain(field.nature);
  else if (isOneId(part)) expect(field.nature, name).toBe('value');
  else expect(['value', 'text'], name).toContain(field.nature);
  if (field.nature === 'text') expect(resolve(part).type, name).toBe('string');
  for (const table of field.of ?? []) expect(tableNames).toContain(table);
}

describe('the table of fields', () => {
  const top = Object.keys(schema.properties!);

  it('has the schema’s tables, in its order', () => {
    expect(tableNames).toEqual(
      top.filter((name) => resolve(schema.properties![name]!).additionalProperties?.$ref !== undefined),
    );
  });

  it('has the heading’s fields, in the schema’s order', () => {
    const heading = top.filter(
      (name) => name !== 'format' && !(tableNames as readonly string[]).includes(name),
    );
    expect(Object.keys(headingFields)).toEqual(heading);
    for (const [name, field] of Object.entries(headingFields)) {
      if (name !== 'id') agrees(name, field, schema.properties![name]!);
    }
  });

  it.each(tableNames)(
    'has the schema’s fields of %s, in its order, and marks what points at records',
    (table) => {
      const record = resolve(resolve(schema.properties![table]!).additionalProperties!);
      expect(fieldsOf(table).map(([name]) => name)).toEqual(Object.keys(record.properties!));
      for (const [name, field] of fieldsOf(table))
        agrees(`${table}.${name}`, field, record.properties![name]!);
    },
  );
});

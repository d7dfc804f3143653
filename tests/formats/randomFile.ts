import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../src/model/schema/argument-map.schema.json', import.meta.url), 'utf8'),
) as Schema;

const words = [
  'The lamp is on.',
  '“quoted”',
  '"quoted"',
  "it's",
  'back\\slash',
  'tab\there',
  'two\nlines',
  '\u0000\u001f\u007f',
  '😀',
  '👨‍👩‍👧',
  '𝔸',
  'שלום עולם',
  '\u202Eמבט\u202C',
  'العربية',
  'e\u0301',
  '\u2028',
  '\uFEFF',
  '</script>',
  '{"a":1}',
  '__proto__',
  '',
  ' ',
  '0',
  'null',
];
const names = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  'length',
  'isPrototypeOf',
  'a',
  'Z9_-',
  'x'.repeat(64),
];

/** A random file that fits the schema, as a plain JSON value: every table and field, ids that are names of `Object`’s own, troublesome texts. */
export function randomFile(random: () => number): Record<string, unknown> {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const text = () => Array.from({ length: below(4) }, () => pick(words)).join(' ');
  const id = () => (random() < 0.3 ? pick(names) : `${pick([...'aBz'])}${below(1e9).toString(32)}`);
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const patterned: Readonly<Record<string, () => string>> = {
    '^[A-Za-z][A-Za-z0-9_-]{0,63}$': id,
    '^sha256:[0-9a-f]{16,64}$': () => `sha256:${hex(pick([16, 64]))}`,
    '^#[0-9a-fA-F]{6}$': () => `#${hex(6)}`,
    '^[0-9A-Za-z]+$': () => `a${below(99)}`,
    '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$': () => pick(['en', 'en-GB', 'he', 'zh-Hant-TW']),
  };
  const anything = (depth: number): unknown => {
    const kind = below(depth > 3 ? 5 : 7);
    if (kind === 5) return Array.from({ length: below(3) }, () => anything(depth + 1));
    if (kind === 6)
      return Object.fromEntries(
        Array.from({ length: below(3) }, () => [pick([...names, 'é 😀', '12', '']), anything(depth + 1)]),
      );
    return [text(), below(1000), random() * 1e-7, random() < 0.5, null][kind];
  };
  const made = (part: Schema): unknown => {
    if (part.$ref) return made(schema.definitions![part.$ref.split('/').pop()!]!);
    if (part.const !== undefined) return part.const;
    if (part.enum) return pick(part.enum);
    switch (part.type) {
      case 'string':
        return part.pattern ? patterned[part.pattern]!() : text();
      case 'integer':
        return (part.minimum ?? 0) + below(10_000);
      case 'number':
        return part.maximum === 1 ? random() : random() * 100 + 0.1;
      case 'boolean':
        return random() < 0.5;
      case 'array':
        return Array.from({ length: below(4) }, () => made(part.items!));
      default:
        return object(part);
    }
  };
  const object = ({ properties, required = [], additionalProperties, propertyNames }: Schema): unknown => {
    const fields: [string, unknown][] = Object.entries(properties ?? {}).flatMap(([name, part]) =>
      required.includes(name) || random() < 0.6 ? [[name, made(part)]] : [],
    );
    if (typeof additionalProperties === 'object') {
      for (let left = below(5); left > 0; left -= 1)
        fields.push([propertyNames ? (made(propertyNames) as string) : id(), made(additionalProperties)]);
    } else if (additionalProperties === undefined) {
      for (let left = below(3); left > 0; left -= 1) fields.push([`x${pick(names)}`, anything(0)]);
    }
    return Object.fromEntries(shuffled(fields));
  };
  const shuffled = <T>(list: T[]): T[] =>
    list
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return object(schema) as Record<string, unknown>;
}

/** A file as the map holds it: tables without records are as good as absent. */
export function withoutEmptyTables(file: Record<string, unknown>): Record<string, unknown> {
  const tables = Object.keys(schema.properties!).filter(
    (name) => schema.properties![name]!.$ref?.endsWith(`/${name}`) && name !== 'foreign',
  );
  return Object.fromEntries(
    Object.entries(file).filter(
      ([name, value]) => !tables.includes(name) || Object.keys(value as object).length > 0,
    ),
  );
}

import { describe, expect, it } from 'vitest';
import { DEEPEST, LARGEST, parse, serialize } from '../../src/formats/index.ts';
import { fileProblemKinds, validate, type FileProblemKind } from '../../src/model/index.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { expectSentence } from '../words/expectSentence.ts';

const head = '"format":1,"id":"m1","title":"T"';
const file = (more = '') => `{${head}${more && `,${more}`}}`;
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const statement = (fields: string) => file(`"statements":{"s1":{${fields}}}`);

interface Case {
  readonly kind: FileProblemKind;
  readonly what: string;
  readonly file: () => string | Uint8Array;
  readonly pointer?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Opened all the same. */
  readonly opens?: true;
}

const cases: readonly Case[] = [
  { kind: 'empty-file', what: 'no bytes', file: () => bytes() },
  { kind: 'empty-file', what: 'only space', file: () => ' \r\n\t ' },
  { kind: 'empty-file', what: 'only a byte order mark', file: () => bytes(0xef, 0xbb, 0xbf) },
  {
    kind: 'too-large',
    what: '100 MB',
    file: () => new Uint8Array(100_000_000),
    values: { megabytes: 100, most: 67 },
  },
  {
    kind: 'too-large',
    what: 'a byte too much',
    file: () => new Uint8Array(LARGEST + 1),
    values: { megabytes: 68, most: 67 },
  },
  { kind: 'not-utf8', what: 'a stray byte', file: () => bytes(0x7b, 0xff, 0x7d) },
  { kind: 'not-utf8', what: 'UTF-16', file: () => utf16(file()) },
  { kind: 'not-utf8', what: 'half a character in UTF-8', file: () => bytes(0x22, 0xed, 0xa0, 0x80, 0x22) },
  { kind: 'package', what: 'a Word document', file: () => bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0) },
  {
    kind: 'byte-order-mark',
    what: 'a byte order mark',
    file: () => new TextEncoder().encode(`\uFEFF${file()}`),
    opens: true,
  },
  {
    kind: 'carriage-returns',
    what: 'Windows line ends',
    file: () => file().replaceAll(',', ',\r\n'),
    opens: true,
  },
  { kind: 'not-json', what: 'plain words', file: () => 'Hello, world', values: { line: 1, column: 1 } },
  {
    kind: 'not-json',
    what: 'a missing comma',
    file: () => '{\n  "format": 1\n  "id": "m1"\n}',
    values: { line: 3, column: 3, what: 'CommaExpected' },
  },
  {
    kind: 'not-json',
    what: 'a comma too many',
    file: () => '{\r\n  "format": 1,\r\n}',
    values: { line: 3, column: 1 },
  },
  { kind: 'not-json', what: 'a comment', file: () => `// map\n${file()}`, values: { line: 1, column: 1 } },
  { kind: 'not-json', what: 'a file cut short', file: () => file().slice(0, 20), values: { line: 1 } },
  {
    kind: 'not-json',
    what: 'a raw tab in a text',
    file: () => file().replace('"T"', '"a\tb"'),
    values: { line: 1 },
  },
  {
    kind: 'not-json',
    what: 'two maps in one file',
    file: () => `${file()}\n${file()}`,
    values: { line: 2, column: 1 },
  },
  {
    kind: 'not-json',
    what: 'a binary file',
    file: () => bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a).subarray(1),
  },
  { kind: 'not-json', what: 'a web page', file: () => '<!doctype html>\n<title>404</title>' },
  {
    kind: 'not-json',
    what: 'five million brackets that close nothing',
    file: () => `[${'}'.repeat(5_000_000)}`,
  },
  {
    kind: 'not-json',
    what: 'brackets hidden behind a comment',
    file: () => `{ /*"*/ ${'['.repeat(100_000)}`,
  },
  {
    kind: 'not-json',
    what: 'brackets hidden behind a broken string',
    file: () => `{"\n${'['.repeat(100_000)}`,
  },
  {
    kind: 'too-deep',
    what: 'lists nested 10,000 deep',
    file: () => '['.repeat(10_000) + ']'.repeat(10_000),
    values: { most: DEEPEST, line: 1, column: DEEPEST + 1 },
  },
  {
    kind: 'too-deep',
    what: 'objects nested 10,000 deep',
    file: () => file(`"foreign":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  },
  {
    kind: 'duplicate-key',
    what: 'a statement twice',
    file: () => file('"statements":{"s1":{"text":"a","layer":"l"},"s1":{"text":"b","layer":"l"}}'),
    pointer: '/statements/s1',
    values: { key: 's1', line: 1 },
  },
  {
    kind: 'duplicate-key',
    what: 'a key twice, once in disguise',
    file: () => file('"foreign":{"a/b":1,"\\u0061/b":2}'),
    pointer: '/foreign/a~1b',
  },
  {
    kind: 'duplicate-key',
    what: 'a table twice',
    file: () => file('"notes":{},"notes":{}'),
    pointer: '/notes',
  },
  {
    kind: 'forbidden-key',
    what: '__proto__ as a statement',
    file: () => file('"statements":{"__proto__":{"text":"a","layer":"l"}}'),
    pointer: '/statements/__proto__',
  },
  {
    kind: 'forbidden-key',
    what: '__proto__ as a field',
    file: () => file('"__proto__":{"thesis":"s1"}'),
    pointer: '/__proto__',
  },
  {
    kind: 'forbidden-key',
    what: '__proto__ in what is kept for others',
    file: () => file('"foreign":{"x":[{"__proto__":1}]}'),
    pointer: '/foreign/x/0/__proto__',
  },
  {
    kind: 'lone-surrogate',
    what: 'half a character in a text',
    file: () => statement('"text":"a\\ud83d","layer":"l"'),
    pointer: '/statements/s1/text',
  },
  {
    kind: 'lone-surrogate',
    what: 'half a character in a key',
    file: () => file('"foreign":{"\\ude00":1}'),
    pointer: '/foreign/\ude00',
  },
  {
    kind: 'lone-surrogate',
    what: 'half a character in a decoded string',
    file: () => file().replace('"T"', '"\ud83d"'),
    pointer: '/title',
  },
  {
    kind: 'lone-surrogate',
    what: '200,000 of them',
    file: () => file(`"foreign":{"x":[${'"\\ud83d",'.repeat(200_000)}1]}`),
    pointer: '/foreign/x/0',
  },
  ...['[]', '"map"', '1', 'null', 'true'].map((text): Case => ({
    kind: 'not-a-map',
    what: text,
    file: () => text,
  })),
  { kind: 'no-format', what: 'an empty object', file: () => '{}' },
  { kind: 'no-format', what: 'a file of another program', file: () => '{"nodes":[],"edges":[]}' },
  ...['"1"', '0', '-1', '1.5', 'null', '[1]', '{}'].map((format): Case => ({
    kind: 'unknown-format',
    what: `format ${format}`,
    file: () => file().replace('"format":1', `"format":${format}`),
    pointer: '/format',
    values: { format },
  })),
  {
    kind: 'newer-format',
    what: 'format 2',
    file: () => file('"sheets":{}').replace('"format":1', '"format":2'),
    pointer: '/format',
    values: { format: 2, newest: 1 },
  },
  {
    kind: 'missing-field',
    what: 'no title',
    file: () => '{"format":1,"id":"m1"}',
    pointer: '',
    values: { field: 'title' },
  },
  {
    kind: 'missing-field',
    what: 'a statement without text',
    file: () => statement('"layer":"l"'),
    pointer: '/statements/s1',
    values: { field: 'text' },
  },
  {
    kind: 'unknown-field',
    what: 'a field misspelt',
    file: () => file('"tesis":"s1"'),
    pointer: '',
    values: { field: 'tesis' },
  },
  {
    kind: 'unknown-field',
    what: 'a statement’s field misspelt',
    file: () => statement('"text":"a","layer":"l","constructor":1'),
    pointer: '/statements/s1',
    values: { field: 'constructor' },
  },
  {
    kind: 'wrong-type',
    what: 'a number as a text',
    file: () => statement('"text":1,"layer":"l"'),
    pointer: '/statements/s1/text',
    values: { expected: 'string' },
  },
  {
    kind: 'wrong-type',
    what: 'a table as a list',
    file: () => file('"statements":[]'),
    pointer: '/statements',
    values: { expected: 'object' },
  },
  {
    kind: 'wrong-type',
    what: 'null as a record',
    file: () => file('"statements":{"s1":null}'),
    pointer: '/statements/s1',
  },
  {
    kind: 'wrong-type',
    what: 'half an offset',
    file: () =>
      file('"passages":{"p1":{"source":"o","start":0.5,"end":2,"digest":"sha256:0123456789abcdef"}}'),
    pointer: '/passages/p1/start',
  },
  {
    kind: 'illegal-value',
    what: 'an unknown kind',
    file: () => file('"relations":{"r1":{"kind":"because"}}'),
    pointer: '/relations/r1/kind',
  },
  {
    kind: 'illegal-value',
    what: 'an offset below 0',
    file: () =>
      file('"passages":{"p1":{"source":"o","start":-1,"end":2,"digest":"sha256:0123456789abcdef"}}'),
    pointer: '/passages/p1/start',
  },
  {
    kind: 'illegal-value',
    what: 'a key that is no id',
    file: () => file('"statements":{"a/b":{"text":"a","layer":"l"}}'),
    pointer: '/statements/a~1b',
    values: { found: 'a/b' },
  },
  {
    kind: 'illegal-value',
    what: 'a reference that is no id',
    file: () => file('"thesis":"not an id"'),
    pointer: '/thesis',
  },
  {
    kind: 'illegal-value',
    what: 'a number too large to keep',
    file: () => file('"foreign":{"x":1e999}'),
    pointer: '/foreign/x',
  },
];

describe('a bad file', () => {
  it.each(cases)('with $what is $kind', ({ kind, file: make, pointer, values, opens }) => {
    const parsed = parse(make());
    expect(parsed.ok).toBe(opens ?? false);
    expect(parsed.problems.map((problem) => problem.kind)).toContain(kind);
    const problem = parsed.problems.find((told) => told.kind === kind)!;
    expect(problem).toMatchObject({
      severity: opens ? 'hint' : 'error',
      ...(pointer !== undefined && { pointer }),
      ...(values && { values }),
    });
    expectSentence(problemSentence(problem));
    expect(parsed.problems.length).toBeLessThanOrEqual(60);
  });

  it('of every kind has a case; those of reading and writing are told by the stores', () => {
    const ofStores = ['unreadable', 'changed-on-disk', 'not-writable'];
    expect(new Set([...cases.map(({ kind }) => kind), ...ofStores])).toEqual(new Set(fileProblemKinds));
  });

  it('is told everything that is wrong with its structure at once', () => {
    const parsed = parse(file('"a":1,"b":2,"statements":{"1x":{"text":"a","layer":"l"},"2x":{},"s1":{}}'));
    expect(
      parsed.problems
        .map(({ kind, pointer, values }) => `${kind} ${pointer} ${values['field'] ?? ''}`.trim())
        .sort(),
    ).toEqual([
      'illegal-value /statements/1x',
      'illegal-value /statements/2x',
      'missing-field /statements/2x layer',
      'missing-field /statements/2x text',
      'missing-field /statements/s1 layer',
      'missing-field /statements/s1 text',
      'unknown-field  a',
      'unknown-field  b',
    ]);
  });

  it('is not opened halfway: records with the ids of Object’s own properties are records like any other', () => {
    const ids = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'];
    const records = ids.map((id) => `"${id}":{"text":"${id}","layer":"l1"}`).join(',');
    const text = file(
      `"thesis":"constructor","layers":{"l1":{"title":"L","role":"source"}},"statements":{${records}},"relations":{"r1":{"kind":"support","premises":["toString"],"target":"valueOf"}}`,
    );
    const parsed = parse(text);
    expect(parsed.problems).toEqual([]);
    if (!parsed.ok) return;
    expect([...parsed.map.statements.keys()]).toEqual(ids);
    expect(parsed.map.statements.get('constructor')!.text).toBe('constructor');
    expect(parsed.map.statements.get('__proto__')).toBeUndefined();
    expect(validate(parsed.map).filter(({ kind }) => kind === 'dangling-reference')).toEqual([]);
    expect(JSON.parse(serialize(parsed.map))).toEqual(JSON.parse(text));
    expect(({} as Record<string, unknown>)['thesis']).toBeUndefined();
  });

  it('with a byte order mark or Windows line ends is saved without them', () => {
    const parsed = parse(`\uFEFF${file('"description":"a\\r\\nb"').replaceAll(',', ',\r\n')}`);
    expect(parsed.problems.map(({ kind }) => kind)).toEqual(['byte-order-mark', 'carriage-returns']);
    if (!parsed.ok) throw new Error('not opened');
    expect(serialize(parsed.map)).not.toMatch(/\r|\uFEFF/);
    expect(parsed.map.description).toBe('a\r\nb');
  });
});

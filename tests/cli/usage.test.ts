import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ran } from './host.ts';

test('--version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await ran('.', '--version')).toEqual({ code: 0, out: version, err: '' });
});

test('--help tells of the program, and of each command', async () => {
  for (const given of [['--help'], ['-h']]) {
    const { code, out } = await ran('.', ...given);
    expect(code).toBe(0);
    expect(out).toContain('counterclaim serve [folder]');
    expect(out).toContain('counterclaim check FILE…');
  }
  expect((await ran('.', 'check', '--help')).out).toContain('--json');
  expect((await ran('.', 'serve', '-h')).out).toContain('--port');
});

/** Command lines that can't be followed, and what the answer must name. */
const misuses: readonly (readonly [readonly string[], string])[] = [
  [[], 'Usage'],
  [['chekc', 'a.json'], '“chekc”'],
  [['constructor'], '“constructor”'],
  [['--frobnicate'], '“--frobnicate”'],
  [['check', '--frobnicate', 'a.json'], '“--frobnicate”'],
  [['check', '-x', 'a.json'], '“-x”'],
  [['check', '--json=yes', 'a.json'], '“--json” takes no value'],
  [['check'], 'No file was named'],
  [['take'], 'a Word file are needed'],
  [['take', 'a.json', 'b.docx', 'c'], 'a Word file are needed'],
  [['take', 'a.json', 'b.docx', '--as', 'analyst'], '“analyst” does not say whose'],
  [['take', 'a.json', 'b.docx', '--layer', ' '], 'A layer needs a name'],
  [['serve', '--port'], '“--port” needs a value'],
  [['serve', '--port', '--no-open'], '“--port” needs a value'],
  [['serve', '--port', 'many'], '“many” is not a port'],
  [['serve', '--port', '65536'], '“65536” is not a port'],
  [['serve', '--port=-1'], '“-1” is not a port'],
  [['serve', '--port', '4.5'], '“4.5” is not a port'],
  [['serve', 'a', 'b'], 'Only one folder'],
  [['serve', 'nowhere-at-all'], 'There is no folder'],
  [['serve', 'package.json'], 'is a file'],
];

test.for(misuses)('%j is refused in words', async ([given, named]) => {
  const { code, out, err } = await ran(process.cwd(), ...given);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(named);
  expect(err).not.toMatch(/\n\s+at /);
});

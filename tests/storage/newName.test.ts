import { expect, test } from 'vitest';
import { mayBeMade } from '../../src/storage/disk/newName.ts';

const hostile = [
  '../a.json',
  'a/b.json',
  'a\\b.json',
  '.a.json',
  'a.json\0',
  '\0.json',
  'a',
  '',
  '.json',
  'a.json/',
  'a.json\n',
];
const onWindows = [
  'a.json:x.json',
  'a:b.json',
  'CON.json',
  'nul.json',
  'aux.x.json',
  'COM1.json',
  'lpt¹.json',
  'a?.json',
  '*.json',
  'a|b.json',
  '"a".json',
  '<a>.json',
  'a\u0007.json',
];
const fine = ['a.json', 'ä b.json', 'console.json', 'com.json', 'a%2f.json', 'null.json', 'が.json'];

test('no name leads out of its folder, and on Windows none to a device or a stream', () => {
  for (const platform of ['win32', 'linux', 'darwin']) {
    expect(hostile.filter((name) => mayBeMade(name, platform))).toEqual([]);
    expect(fine.filter((name) => !mayBeMade(name, platform))).toEqual([]);
  }
  expect(onWindows.filter((name) => mayBeMade(name, 'win32'))).toEqual([]);
  expect(onWindows.filter((name) => !mayBeMade(name, 'linux'))).toEqual([]);
});

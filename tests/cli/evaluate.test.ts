import { expect, test } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { temporaryFolder } from '../folder.ts';
import { sketch } from '../model/sketch.ts';
import { ran } from './host.ts';

const map = serialize(sketch('thesis t\nr: a > t\nx: c ! a @critic\nc @critic'));
const files = { 'map.json': map, 'empty.json': serialize(sketch('')), 'broken.json': '{ "format": 1, ' };

test('each statement is told with how it stands, in the order of the outline', async () => {
  const { code, out } = await ran(temporaryFolder(files), 'evaluate', 'map.json');
  expect(code).toBe(0);
  const [head, ...lines] = out.split('\n');
  expect(head).toContain('map.json, with “');
  expect(lines).toEqual([
    'unsupported: It is t. (t)',
    'challenged, unanswered: It is a. (a)',
    'granted: It is c. (c)',
    '1 granted; 1 unsupported; 1 challenged, unanswered.',
  ]);
});

test('a layer that is left out doesn’t count; which do, is said', async () => {
  const { out } = await ran(temporaryFolder(files), 'evaluate', 'map.json', '--without', 'critic', '--json');
  const told = JSON.parse(out) as {
    statements: { id: string; standing: string }[];
    layers: { id: string }[];
  };
  expect(told.statements.map(({ id, standing }) => [id, standing])).toEqual([
    ['t', 'supported'],
    ['a', 'granted'],
  ]);
  expect(told.layers.map(({ id }) => id)).not.toContain('critic');
});

test('nothing, a layer that isn’t there, a file that can’t be read: each is said', async () => {
  const folder = temporaryFolder(files);
  expect((await ran(folder, 'evaluate', 'empty.json')).out).toContain('There is nothing in it to weigh.');
  const none = await ran(folder, 'evaluate', 'map.json', '--without', 'nobody');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('There is no layer “nobody”')]);
  expect((await ran(folder, 'evaluate', 'broken.json')).code).toBe(2);
  expect((await ran(folder, 'evaluate')).code).toBe(2);
});

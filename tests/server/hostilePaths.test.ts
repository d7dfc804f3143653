import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { basisOf } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from '../storage/mapFile.ts';
import { counts, lines, sendAll, stateOf } from './attack.ts';
import { targets } from './hostileTargets.ts';
import { runningSite } from './site.ts';

// Ways out of a folder, and to what is hidden in it, that servers and systems have fallen for: asked for, written to, made, thrown away, taken out.

afterAll(() => console.log(`Hostile paths: sent ${counts.sent}, through ${counts.through}`));

const secret = mapFile('Secret');
const map = mapFile('Map');

/** A folder of graphs in the midst of what is nobody's business, with links that lead to it. */
function surroundings(): string {
  const around = temporaryFolder({
    'secret.json': secret,
    'graphs-private/secret.json': secret,
    'graphs/a.json': map,
    'graphs/inner/secret.json': secret,
    'graphs/.hidden.json': secret,
    'graphs/.counterclaim/_browsers/secret': 'secret',
    'graphs/.counterclaim/secret.json': secret,
    'graphs/.counterclaim/m/versions/secret.json': secret,
  });
  const graphs = join(around, 'graphs');
  mkdirSync(join(graphs, '.counterclaim/trash'));
  for (const [target, link] of [
    ['secret.json', 'link.json'],
    ['graphs-private', 'linked'],
    ['graphs-private', 'folder.json'],
    ['graphs/.hidden.json', 'shown.json'],
    ['graphs/.counterclaim/secret.json', 'shown2.json'],
    ['secret.json', '.counterclaim/trash/link.json'],
    ['secret.json', '.counterclaim/m/versions/2026-01-01T00-00-00.000Z.opened.json'],
  ])
    symlinkSync(join(around, target!), join(graphs, link!));
  return around;
}

test('no path leads to what is outside or hidden, nor changes anything', async () => {
  const around = surroundings();
  const { port, faults } = await runningSite({}, { folder: join(around, 'graphs') });
  const held = stateOf(around);
  const graphs = join(around, 'graphs');
  const showsSecret = (body: string) => /"Secret"|^secret|root:/m.test(body);
  for (const target of targets) {
    const basis = [`If-Match: "${basisOf(bytesOf(secret))}"`];
    const json = ['Content-Type: application/json', `Content-Length: ${bytesOf(map).length}`];
    const sent = (first: string, headers: readonly string[] = [], body = '') => ({
      what: `${first.slice(0, 120)} ${headers[0] ?? ''}`,
      bytes: lines(port, first, headers, { body }),
    });
    const refused = [
      sent(`GET /graphs/${target}`),
      sent(`HEAD /graphs/${target}`),
      sent(`PUT /graphs/${target}`, [...basis, ...json], map),
      sent(`DELETE /graphs/${target}`, basis),
      sent(`GET /versions/${target}`),
      sent(`GET /versions/a.json/${target}`),
      sent(`GET /versions/${target}/${target}`),
      sent(`POST /trash/${target}`, ['Content-Length: 0']),
      sent(`GET /assets/${target}`),
      sent(`GET /x${target}`),
    ];
    // `?` begins a query: `/versions/a.json/?` names no version, and is refused as well.
    await sendAll(port, refused);
    // The start page and the list of the trash, which is empty, are all that may be shown.
    await sendAll(port, [sent(`GET /${target}`), sent(`GET /trash/${target}`)], ({ body }) =>
      showsSecret(body),
    );
    // A name may be new, and odd; then there is a file of that name in the folder, and nowhere else.
    await sendAll(port, [sent(`PUT /graphs/${target}`, ['If-None-Match: *', ...json], map)], () => {
      const made = Object.keys(stateOf(around)).filter((place) => !(place in held));
      for (const place of made) rmSync(place);
      return made.some((place) => dirname(place) !== graphs || basename(place).startsWith('.'));
    });
  }
  expect(stateOf(around)).toEqual(held);
  expect(faults).toEqual([]);
});

test('an earlier version that is a link out of the folder is not read', async () => {
  const { port } = await runningSite({}, { folder: join(surroundings(), 'graphs') });
  const first = 'GET /versions/a.json/2026-01-01T00-00-00.000Z.opened';
  await sendAll(port, [{ what: first, bytes: lines(port, first) }]);
});

test('a hidden folder that is a link out of the folder is not used', async () => {
  const around = temporaryFolder({
    'elsewhere/trash/secret.json': secret,
    'elsewhere/m/versions/2026-01-01T00-00-00.000Z.opened.json': secret,
    'graphs/a.json': map,
  });
  symlinkSync(join(around, 'elsewhere'), join(around, 'graphs/.counterclaim'));
  const { port } = await runningSite({}, { folder: join(around, 'graphs') });
  const held = stateOf(around);
  const tried = [
    'GET /trash/index.json',
    'GET /versions/a.json',
    'GET /versions/a.json/2026-01-01T00-00-00.000Z.opened',
    'POST /trash/secret.json',
  ];
  await sendAll(
    port,
    tried.map((first) => ({ what: first, bytes: lines(port, first, ['Content-Length: 0']) })),
    ({ body }) => /secret|opened/i.test(body),
  );
  const headers = [`If-Match: "${basisOf(bytesOf(map))}"`];
  await sendAll(port, [{ what: 'DELETE', bytes: lines(port, 'DELETE /graphs/a.json', headers) }]);
  expect(stateOf(around)).toEqual(held);
});

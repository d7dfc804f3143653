import { expect, test } from 'vitest';
import { diskStore } from '../../src/storage/disk/index.ts';
import {
  basisOf,
  isDue,
  outlived,
  versionId,
  versionOf,
  versionReasons,
  versionsIn,
  type Version,
} from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 0, 1);
const kept = (versions: readonly Version[], now: number) => {
  const gone = new Set(outlived(versions, now));
  return versions.filter((version) => !gone.has(version));
};
/** Versions at random times of two years, closer together towards the end. */
function history(random: () => number): readonly Version[] {
  const ids = Array.from({ length: 1 + Math.floor(random() * 60) }, () =>
    versionId(
      start + Math.floor(730 * 24 * HOUR * (1 - random() ** 4)),
      versionReasons[Math.floor(random() * versionReasons.length)]!,
    ),
  );
  return versionsIn(new Set(ids));
}

test('a version’s name tells its time and reason, and other names are none', () => {
  for (const why of versionReasons)
    expect(versionOf(versionId(start + 12345, why))).toMatchObject({ at: start + 12345, why });
  for (const name of [
    '',
    'x',
    '2026-13-01T00-00-00.000Z.opened',
    '2026-01-01T00-00-00.000Z.why',
    '.gitignore',
  ])
    expect(versionOf(name)).toBeUndefined();
  expect(versionId(start, 'opened')).not.toMatch(/[<>:"|?*\\/]/);
});

test('what is kept: the newest, all of the last day, and one for every longer stretch', () => {
  everySeed(proofScale(200, 5000), (random) => {
    const versions = history(random);
    const now = start + 731 * 24 * HOUR;
    const left = kept(versions, now);
    expect(left[0]).toBe(versions[0]);
    for (const version of versions) if (now - version.at < 24 * HOUR) expect(left).toContain(version);
    expect(outlived(left, now)).toEqual([]);
    const stretches = (some: readonly Version[]) =>
      new Set(some.map(({ at }) => Math.floor(at / (28 * 24 * HOUR))));
    expect(stretches(left)).toEqual(stretches(versions));
  });
});

test('thrown away bit by bit as time goes, they come to no less than thrown away at once', () => {
  everySeed(proofScale(100, 2000), (random) => {
    const versions = [...history(random)].reverse();
    let held: readonly Version[] = [];
    for (const version of versions) held = kept([...held, version], version.at);
    const now = start + 731 * 24 * HOUR;
    expect(kept(held, now)).toEqual(expect.arrayContaining(kept(versions, now)));
  });
});

test('an hour after the last one is due, also where the clock was set back', () => {
  const version = versionOf(versionId(start, 'hourly'))!;
  expect(isDue([], start)).toBe(true);
  expect(isDue([version], start + HOUR - 1)).toBe(false);
  expect(isDue([version], start + HOUR)).toBe(true);
  expect(isDue([version], start - HOUR)).toBe(true);
});

test('a file is kept as it was before the first change, hourly, and when that is asked for; by its map, not its name', async () => {
  let now = start;
  const folder = temporaryFolder({ 'a.json': mapFile('0') });
  const store = diskStore(folder, { clock: () => now });
  let basis = basisOf(bytesOf(mapFile('0')));
  const save = async (title: string, keep?: 'merged') => {
    const written = await store.write!('a.json', bytesOf(mapFile(title)), basis, { keep });
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    basis = written.basis;
  };
  const titles = async () => {
    const listing = await store.versions!('a.json');
    if (!listing.ok) throw new Error('not listed');
    return Promise.all(
      listing.versions.map(async ({ id, why }) => {
        const read = await store.version!('a.json', id);
        return [read.ok && JSON.parse(new TextDecoder().decode(read.bytes)).title, why];
      }),
    );
  };
  await save('1');
  await save('2');
  now += HOUR / 2;
  await save('3', 'merged');
  now += HOUR;
  await save('4');
  expect(await titles()).toEqual([
    ['3', 'hourly'],
    ['2', 'merged'],
    ['0', 'hourly'],
  ]);
  expect(await store.version!('a.json', '../../../a')).toMatchObject({ ok: false });
  expect(await store.versions!('none.json')).toMatchObject({ ok: false });
});

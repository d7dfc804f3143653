import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patiently } from '../../src/storage/disk/patiently.ts';
import { diskStore, thisSystem } from '../../src/storage/disk/index.ts';
import { basisOf } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const before = mapFile('Before');
const after = mapFile('After');
const fault = (code: string) => Object.assign(new Error(code), { code });

/** A save on a system whose rename fails so often, and is tried again after each of three waits. */
async function saved(code: string, fails: number) {
  const folder = temporaryFolder({ 'a.json': before });
  const real = thisSystem();
  let tries = 0;
  const system = {
    ...real,
    rename: (from: string, to: string) =>
      patiently(() => {
        tries += 1;
        return tries <= fails ? Promise.reject(fault(code)) : real.rename(from, to);
      }, [1, 1, 1]),
  };
  const written = await diskStore(folder, { system }).write!(
    'a.json',
    bytesOf(after),
    basisOf(bytesOf(before)),
  );
  const files = readdirSync(folder).filter((name) => name !== '.counterclaim');
  return { written, tries, files, text: readFileSync(join(folder, 'a.json'), 'utf8') };
}

describe.each(['EPERM', 'EACCES', 'EBUSY'])('a rename that fails with %s', (code) => {
  test.each([0, 1, 3])('%i times is made all the same', async (fails) => {
    const { written, tries, files, text } = await saved(code, fails);
    expect([written.ok, tries, files, text]).toEqual([true, fails + 1, ['a.json'], after]);
  });

  test('again and again is a problem, the old file stays, and nothing beside it', async () => {
    const { written, tries, files, text } = await saved(code, 99);
    expect(written).toMatchObject({ ok: false, problem: { kind: 'not-writable' } });
    expect([tries, files, text]).toEqual([4, ['a.json'], before]);
  });
});

test('what waiting does not mend is told at once', async () => {
  const { written, tries } = await saved('ENOSPC', 1);
  expect(written).toMatchObject({ ok: false, problem: { values: { reason: 'full' } } });
  expect(tries).toBe(1);
});

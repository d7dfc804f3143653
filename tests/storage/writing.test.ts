import { expect, test } from 'vitest';
import { diskStore } from '../../src/storage/disk/index.ts';
import { basisOf, httpStore, memoryStore, type GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { runningSite } from '../server/site.ts';
import { bytesOf } from './mapFile.ts';
import { writingLaws } from './writingLaws.ts';

writingLaws({
  memory: (files) => Promise.resolve(memoryStore(files) as Required<GraphStore>),
  disk: (files) => Promise.resolve(diskStore(temporaryFolder(files)) as Required<GraphStore>),
  http: async (files) => httpStore({ base: (await runningSite(files)).address }) as Required<GraphStore>,
});

test('the basis is the SHA-256 of the bytes', () => {
  // FIPS 180-4, the example of one block.
  expect(basisOf(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

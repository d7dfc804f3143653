import { diskStore } from '../../src/storage/disk/index.ts';
import { httpStore, memoryStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { runningSite } from '../server/site.ts';
import { storeLaws } from './storeLaws.ts';

storeLaws({
  memory: (files, largest) => Promise.resolve(memoryStore(files, largest === undefined ? {} : { largest })),
  disk: (files, largest) =>
    Promise.resolve(diskStore(temporaryFolder(files), largest === undefined ? {} : { largest })),
  http: async (files, largest) => {
    const { address } = await runningSite(files, largest === undefined ? {} : { largest });
    return httpStore({ base: address });
  },
});

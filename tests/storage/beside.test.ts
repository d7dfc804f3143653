import { memoryStore } from '../../src/storage/index.ts';
import { besideLaws, besideMoved, besideTold } from './besideLaws.ts';
import type { Files } from './storeLaws.ts';

const memory = (files: Files) => Promise.resolve(memoryStore(files));

besideLaws({ memory });
besideMoved({ memory });
besideTold({ memory });

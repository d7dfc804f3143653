import { expose } from 'comlink';
import { blocksFromDocx } from '../formats/index.ts';

/* The thread in which a debater's Word file is read. */
expose({ read: blocksFromDocx });

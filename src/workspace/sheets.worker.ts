import { expose } from 'comlink';
import { sheetDesk } from './sheetDesk.ts';

/* The thread in which sheets are made: of a large map that takes longer than a frame. */
expose(sheetDesk());

import { expose } from 'comlink';
import { searchDesk } from './searchDesk.ts';

/* The thread in which a map is searched. */
expose(searchDesk());

import { expose } from 'comlink';
import { reanchor } from '../text/index.ts';

/* The thread in which passages are looked for in another version of their text. */
expose({ reanchor });

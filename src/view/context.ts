import { createContext } from 'svelte';
import type { Reading } from '../workspace/reading.svelte.ts';
import type { Shell } from './shell.svelte.ts';

/** The reading that a map's screen and its panels share, and the screen itself. */
export const [getReading, setReading] = createContext<Reading>();
export const [getShell, setShell] = createContext<Shell>();

import { createContext } from 'svelte';
import type { Reading } from '../workspace/reading.svelte.ts';

/** The open map, for every pane under the reading screen. */
export const [getReading, setReading] = createContext<Reading>();

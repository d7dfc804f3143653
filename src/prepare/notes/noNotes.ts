import type { SheetNotes } from '../../model/index.ts';

/** What was done to a sheet that nobody has touched. */
export const noNotes: SheetNotes = { lines: new Map(), order: new Map() };

/** The keys of the lines and parts that are never to be left out for length: whoever makes the sheet asks for them first. */
export const pinnedKeys = ({ lines }: SheetNotes): ReadonlySet<string> =>
  new Set([...lines].filter(([, { pinned }]) => pinned).map(([key]) => key));

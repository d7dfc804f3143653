import type { Standing } from '../../evaluate/index.ts';

/** The sign of each standing: a ring, and a path in it, in a box of 16 × 16. Told apart by shape alone; none is a tick or a cross, as the map takes no side. */
export const standingSigns: Readonly<
  Record<Standing, { readonly ring: 'whole' | 'broken'; readonly path: string; readonly filled: boolean }>
> = {
  // nobody argues: a ring with a point in it
  granted: {
    ring: 'whole',
    path: 'M6.400 8a1.600 1.600 0 1 0 3.200 0a1.600 1.600 0 1 0-3.200 0',
    filled: true,
  },
  // full
  supported: { ring: 'whole', path: 'M2.500 8a5.500 5.500 0 1 0 11 0a5.500 5.500 0 1 0-11 0', filled: true },
  // an empty, broken ring
  unsupported: { ring: 'broken', path: '', filled: false },
  // something stands in its way
  challenged: { ring: 'whole', path: 'M8 4.700v4M8 11.100v.2', filled: false },
  // half and half
  contested: { ring: 'whole', path: 'M8 2.500a5.500 5.500 0 0 0 0 11z', filled: true },
  // emptied
  denied: { ring: 'whole', path: 'M5 8h6', filled: false },
  // two ways
  open: { ring: 'broken', path: 'M5.700 8h.2M8 8h.1M10.200 8h.1', filled: false },
};

import type { Standpoint } from './standpoint.ts';

/** The same function, which makes its value once for each standpoint and keeps it as long as that lives: several sheets ask for the same. */
export function kept<Made>(make: (standpoint: Standpoint) => Made): (standpoint: Standpoint) => Made {
  const known = new WeakMap<Standpoint, { readonly made: Made }>();
  return (standpoint) => {
    const found = known.get(standpoint) ?? { made: make(standpoint) };
    known.set(standpoint, found);
    return found.made;
  };
}

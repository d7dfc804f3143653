/** Where one is: in the library, or at a map and perhaps a statement of it. It stands in the address after #, so that any host can serve the app. */
export interface Place {
  readonly name?: string;
  readonly id?: string;
}

const read = (): Place => {
  const [name, id] = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
  return { ...(name && { name: `${name}.json` }), ...(id && { id }) };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The address of a map, or of a statement in it. */
export const addressOf = (name: string, id?: string): string =>
  `#/${encodeURIComponent(name.replace(/\.json$/, ''))}${id === undefined ? '' : `/${id}`}`;

/** The page's address, followed. */
export class Address {
  #place = $state.raw<Place>(read());

  get place() {
    return this.#place;
  }

  /** Follows the address until the returned function is called. */
  follow = (): (() => void) => {
    const moved = () => (this.#place = read());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  };

  /** Notes in the address what is selected, without a step in the history. */
  note = (name: string, id: string | undefined): void => {
    const next = addressOf(name, id);
    if (location.hash !== next) history.replaceState(null, '', next);
  };
}

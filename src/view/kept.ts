/** What the browser keeps for the reader under a key; undefined where there is nothing, or where storage is forbidden. */
export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value for the next visit. Storage may be full or forbidden; the value then lasts as long as the page. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost that the map needs.
  }
}

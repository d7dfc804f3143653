/** A file's name that none has: the wanted one, or with the next number behind it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/\.json$/, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${base}.json` : `${base}-${number}.json`;
    if (!taken.has(name)) return name;
  }
}

/** Longer names are a trouble to some systems. */
const LONGEST = 60;

/** What a map's file is called: its title in small letters, digits and hyphens; of any script. */
export function nameFor(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if ([...name, ...word].length > LONGEST) break;
    name += name === '' ? word : `-${word}`;
  }
  return `${name === '' ? 'map' : name}.json`;
}

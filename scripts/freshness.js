// Whether what was made is still what would be made: by the contents of files, not by their times, which a copy or a checkout changes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A digest over files and whole folders, named relative to `root`: their names and their bytes. What is missing counts as missing. */
export function digestOf(root, names) {
  const hash = createHash('sha256');
  for (const name of names.flatMap((name) => filesAt(root, name)).sort()) {
    const bytes = existsSync(join(root, name)) ? readFileSync(join(root, name)) : undefined;
    hash.update(`${name}\0${bytes?.length ?? 'missing'}\0`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

function filesAt(root, name) {
  const place = join(root, name);
  if (!existsSync(place) || !statSync(place).isDirectory()) return [name];
  return readdirSync(place)
    .filter((inner) => !inner.startsWith('.'))
    .flatMap((inner) => filesAt(root, `${name}/${inner}`));
}

/** The JSON a record holds; undefined if it is missing or broken, which only means doing the work again. */
export function recordAt(place) {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined;
  }
}

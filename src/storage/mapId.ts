import { parse } from '../formats/index.ts';

/** Under what the versions of a file lie: its map's id, so that they outlast another name of the file. */
export function mapIdIn(bytes: Uint8Array): string {
  const parsed = parse(bytes);
  // No map's id has an underscore first.
  return parsed.ok ? parsed.map.id : '_unread';
}

import { resolved, roomOf, type SourceFile } from './sourceFiles.ts';

/** What a room may import: rooms, and those of them of which only types. */
/** The store on disk. */
const ofDisk = (path: string): boolean => path.startsWith('storage/disk/');

export interface Needs {
  readonly rooms: ReadonlySet<string>;
  readonly typesOf: ReadonlySet<string>;
}

/**
 * The table under “Who may import whom”: each row a room and what it needs, `nothing`, `everything above`, `everything but a and b`, or
 * rooms with commas between them; `model (types)` for types only. What follows a semicolon is a remark.
 */
export function roomTable(markdown: string): ReadonlyMap<string, Needs> {
  const section = /^#+ Who may import whom\n([\s\S]*?)(?=^#|$(?![\s\S]))/m.exec(markdown)?.[1] ?? '';
  const rows = Array.from(section.matchAll(/^\| *([\w, ]+?) *\| *(.+?) *\|$/gm), ([, rooms, needs]) => ({
    rooms: list(rooms!),
    needs: needs!,
  })).filter(({ rooms }) => rooms[0] !== 'room');
  const order = rows.flatMap(({ rooms }) => rooms);
  return new Map(
    rows.flatMap(({ rooms, needs }) =>
      rooms.map((room) => {
        const [said] = needs.split(';');
        const but = /^everything but (.+)$/.exec(said!.trim())?.[1];
        const typesOf = new Set(Array.from(said!.matchAll(/(\w+) \(types\)/g), ([, name]) => name!));
        const named = said!.replace(/\([^)]*\)/g, '').trim();
        let allowed: string[];
        if (named === 'nothing') allowed = [];
        else if (named === 'everything above') allowed = order.slice(0, order.indexOf(room));
        else if (but)
          allowed = order.filter(
            (other) =>
              !but
                .split(/,| and /)
                .map((word) => word.trim())
                .includes(other),
          );
        else allowed = list(named);
        const unknown = allowed.filter((other) => !order.includes(other));
        if (unknown.length > 0)
          throw new Error(`the row of ${room} names ${unknown.join(', ')}, which is no room of the table`);
        return [room, { rooms: new Set(allowed), typesOf }] as const;
      }),
    ),
  );
}

const list = (cell: string) =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Whatever in some files the table of rooms, or the rules about Cytoscape, Svelte and Node, don't allow; a sentence each. */
export function trespasses(
  files: readonly SourceFile[],
  table: ReadonlyMap<string, Needs>,
  resolve = resolved,
): readonly string[] {
  const found: string[] = [];
  for (const { path, imports } of files) {
    const room = roomOf(path);
    const needs = table.get(room);
    if (!needs) {
      found.push(`${path}: ${room || 'src itself'} is not a room of the table`);
      continue;
    }
    for (const { from, typeOnly } of imports) {
      if (/^cytoscape/.test(from) && !path.startsWith('view/canvas/'))
        found.push(`${path}: only view/canvas imports Cytoscape`);
      if (/^node:/.test(from) && !['cli', 'server'].includes(room) && !ofDisk(path))
        found.push(`${path}: only cli, server and the store on disk import ${from}`);
      if (/^svelte(\/|$)/.test(from) && !['workspace', 'view'].includes(room))
        found.push(`${path}: only workspace and view import Svelte`);
      if (!from.startsWith('.')) continue;
      const target = resolve(path, from);
      if (target === undefined) {
        // A built file beside the sources, such as package.json, is for the outer rooms.
        if (!['cli', 'server'].includes(room)) found.push(`${path}: ${from} leads out of src or to nothing`);
        continue;
      }
      const other = roomOf(target);
      if (other === room) continue;
      if (!needs.rooms.has(other)) found.push(`${path}: ${room} may not import ${other} (${from})`);
      else if (needs.typesOf.has(other) && !typeOnly)
        found.push(`${path}: ${room} may import only types of ${other} (${from})`);
    }
  }
  return found;
}

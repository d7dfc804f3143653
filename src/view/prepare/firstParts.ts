import type { Part } from '../../prepare/index.ts';

/** The first parts of a sheet, as far as so many lines have room, each heading a line; the last of them cut where the room ends. The same parts where all have room. */
export function firstParts(parts: readonly Part[], room: number): readonly Part[] {
  return cut(parts, room)[0];
}

function cut(parts: readonly Part[], room: number): readonly [shown: readonly Part[], left: number] {
  const shown: Part[] = [];
  let left = room;
  for (const part of parts) {
    if (left <= 0) return [shown, 0];
    left -= 1;
    const lines = part.lines.length <= left ? part.lines : part.lines.slice(0, Math.max(0, left));
    left -= part.lines.length;
    const [own, rest] = cut(part.parts, left);
    left = Math.min(left, rest);
    const isWhole = lines === part.lines && own === part.parts;
    shown.push(isWhole ? part : { ...part, lines, parts: own });
  }
  const isSame = shown.every((part, at) => part === parts[at]);
  return [isSame ? parts : shown, left];
}

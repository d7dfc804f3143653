import type { Id } from '../../model/index.ts';
import { plainMarkdown } from '../../text/index.ts';
import { phrase } from '../../words/index.ts';
import type { Line, Part } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/**
 * Parts with what somebody noted on the statements that are said in them: a remark behind what is said and its evidence, so that nothing stands between a tag and its cite. Each note once, where its
 * statement comes first; what is private stays where it is: sheets go out. So does what the map’s other layers note: that is about the map.
 */
export function withNoted({ map, index }: Standpoint, parts: readonly Part[]): readonly Part[] {
  const met = new Set<Id>();
  const notedOn = ({ key: of, about: id }: Line): readonly Line[] => {
    if (id === undefined || met.has(id)) return [];
    met.add(id);
    return index.notesAbout(id).flatMap((note): readonly Line[] => {
      const text = plainMarkdown(note.text);
      const isReaders = note.layer === undefined || map.layers.get(note.layer)?.role === 'reader';
      if (note.kind !== 'comment' || !isReaders || note.private || text === '') return [];
      return [
        {
          ...{ key: `${of}/noted/${note.id}`, role: 'remark', label: phrase('noted') },
          ...{ text, about: id, marks: [] },
          from: { kind: 'note', id: note.id },
        },
      ];
    });
  };
  const noted = (part: Part): Part => {
    const { heading, lines } = part;
    const all: Line[] = [];
    const isRepeated = lines.some((line) => isSaid(line) && line.about === heading.about);
    let last = isSaid(heading) && !isRepeated ? heading : undefined;
    for (const line of lines) {
      if (last !== undefined && line.about !== last.about) all.push(...notedOn(last));
      all.push(line);
      if (isSaid(line)) last = line;
      else if (line.about !== last?.about) last = undefined;
    }
    if (last !== undefined) all.push(...notedOn(last));
    return { ...part, lines: all, parts: part.parts.map(noted) };
  };
  return parts.map(noted);
}

const isSaid = ({ role }: Line): boolean => role === 'tag' || role === 'speech' || role === 'they-say';

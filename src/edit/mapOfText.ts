import {
  argumentMap,
  newId,
  type ArgumentMap,
  type Id,
  type Passage,
  type Relation,
  type Source,
} from '../model/index.ts';
import { freshIds } from './freshIds.ts';
import type { ReadOutline } from './outlineText.ts';

/** What a map of a text begins with. */
export interface TextBeginning {
  readonly title: string;
  /** The text, and the record of it. */
  readonly source: Omit<Source, 'id'>;
  /** A first outline of it: its statements lie on the paragraphs that it names. */
  readonly outline?: ReadOutline;
  readonly language?: string;
}

/** What layers are called. */
export interface LayerNames {
  /** What the text says. */
  readonly text: string;
  /** What the reader adds. */
  readonly reader: string;
}

/**
 * A map that begins from a text: its source, a layer for what it says and one for what the reader adds, and the statements of an outline, the first
 * of which is the thesis.
 */
export function mapOfText(
  { title, source, outline, language }: TextBeginning,
  { random, names }: { readonly random: () => number; readonly names: LayerNames },
): ArgumentMap {
  const empty = argumentMap({ id: newId('map', random), title, ...(language !== undefined && { language }) });
  const fresh = freshIds(empty, random);
  const [at, layer, reader] = [fresh('sources'), fresh('layers'), fresh('layers')];
  const instead = new Map<Id, Id>();
  for (const { id } of outline?.statements ?? []) instead.set(id, fresh('statements'));
  for (const { id } of outline?.relations ?? []) instead.set(id, fresh('relations'));
  const passages: Passage[] = [];
  const statements = (outline?.statements ?? []).map(({ id, text }) => {
    const { from = 1, to = 0 } = outline?.paragraphs.get(id) ?? {};
    const tied = (source.paragraphs ?? []).slice(from - 1, to).map(({ start, end, digest }): Passage => {
      const known = passages.find((passage) => passage.start === start);
      if (known) return known;
      const passage = { id: fresh('passages'), source: at, start, end, digest };
      passages.push(passage);
      return passage;
    });
    return {
      id: instead.get(id)!,
      text,
      layer,
      ...(tied.length > 0 && { passages: tied.map((passage) => passage.id) }),
    };
  });
  const relations = (outline?.relations ?? []).map(({ target, premises = [], ...relation }): Relation => ({
    ...relation,
    id: instead.get(relation.id)!,
    premises: premises.map((premise) => instead.get(premise)!),
    ...(target !== undefined && { target: instead.get(target)! }),
    layer,
  }));
  return argumentMap(
    {
      id: empty.id,
      title,
      ...(language !== undefined && { language }),
      ...(statements[0] && { thesis: statements[0].id }),
    },
    {
      sources: [{ ...source, id: at }],
      layers: [
        { id: layer, title: names.text, role: 'source', locked: false },
        { id: reader, title: names.reader, role: 'reader' },
      ],
      passages,
      statements,
      relations,
    },
  );
}

import type { ArgumentMap, Note, Passage, Relation, Source, Statement } from '../../src/model/index.ts';
import { randomMap } from '../model/randomMap.ts';

const tags = ['law', 'health', 'cost', 'constructor'];
const schemes = ['expert-opinion', 'analogy'];
const noteKinds: readonly Note['kind'][] = ['comment', 'fact-check', 'question', 'definition', 'fallacy'];
const paragraphs = [0, 1, 2, 3].map((place) => ({
  start: place * 100,
  end: place * 100 + 90,
  digest: 'sha256:0123456789abcdef',
}));

/** A random map whose statements also have what a filter asks for: tags, schemes, notes, and places in a text of four paragraphs. */
export function richMap(random: () => number): ArgumentMap {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const size = 3 + Math.floor(random() * 25);
  const map = randomMap(random, {
    statements: size,
    relations: Math.floor(random() * size * 2),
    broken: random() < 0.5,
  });
  const passages = new Map<string, Passage>();
  const statements = new Map<string, Statement>();
  const notes = new Map(map.notes);
  for (const statement of map.statements.values()) {
    const ids = Array.from({ length: Math.floor(random() * 3) }, (_, place) => `p_${statement.id}_${place}`);
    for (const id of ids) {
      const start = Math.floor(random() * 440);
      passages.set(id, { id, source: 'text', start, end: start + 5, digest: 'sha256:0123456789abcdef' });
    }
    const own = tags.filter(() => random() < 0.3);
    statements.set(statement.id, { ...statement, passages: ids, ...(own.length > 0 && { tags: own }) });
    if (random() < 0.4) {
      const id = `n_${statement.id}`;
      notes.set(id, { id, about: statement.id, kind: pick(noteKinds), text: 'A note.' });
    }
  }
  const relations = new Map<string, Relation>();
  for (const relation of map.relations.values())
    relations.set(relation.id, { ...relation, ...(random() < 0.5 && { scheme: pick(schemes) }) });
  const source: Source = {
    id: 'text',
    role: 'text',
    csl: { type: 'article' },
    length: 440,
    paragraphs,
  };
  return { ...map, statements, relations, passages, notes, sources: new Map([['text', source]]) };
}

/** Some of a map's statements, and an id that leads nowhere. */
export const someOf = (map: ArgumentMap, random: () => number): ReadonlySet<string> =>
  new Set([...[...map.statements.keys()].filter(() => random() < 0.3), 'nowhere']);

/** A chain of reasons so long that recursion over it would fail. */
export function longChain(length: number): readonly string[] {
  return [
    'thesis s0',
    ...Array.from({ length: length - 1 }, (_, place) => `r${place}: s${place + 1} > s${place}`),
  ];
}

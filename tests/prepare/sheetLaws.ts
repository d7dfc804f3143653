import { expect } from 'vitest';
import { citationText } from '../../src/model/index.ts';
import type { Gap, Line, Part, Sheet, Standpoint } from '../../src/prepare/index.ts';
import { citeOf } from '../../src/prepare/parts/cite.ts';
import { schemeOf, schemes } from '../../src/schemes/index.ts';
import { plainMarkdown, wordCount } from '../../src/text/index.ts';
import { phrase, phrases } from '../../src/words/index.ts';

/** As many words as a tag may have, and a question that is asked aloud. */
const WORDS = { tag: 12, question: 15 } as const;

/** All parts of a sheet, each before its own. */
export const partsOfSheet = ({ parts }: Pick<Sheet, 'parts'>): readonly Part[] =>
  parts.flatMap((part) => [part, ...partsOfSheet(part)]);

/** All lines of a sheet in reading order, headings among them; not those that were left out. */
export const linesOfSheet = (sheet: Pick<Sheet, 'parts'>): readonly Line[] =>
  partsOfSheet(sheet).flatMap(({ heading, lines }) => [heading, ...lines]);

/** The laws that every sheet keeps: everything in it is known by a key of its own, leads somewhere, and says what the map or the table of phrases says, no longer than it may be. */
export function expectSheetLaws(standpoint: Standpoint, sheet: Sheet): void {
  const lines = linesOfSheet(sheet);
  expectDistinct(lines.map(({ key }) => key));
  expectDistinct(partsOfSheet(sheet).map(({ key }) => key));
  const isSaid = wordsAtHand(standpoint);
  for (const line of [...lines, ...sheet.leftOut]) {
    expectEnds(standpoint, line);
    expectWords(standpoint, line, isSaid);
    expectLimits(standpoint, sheet, line);
  }
  for (const gap of sheet.gaps) expectGap(standpoint, gap, isSaid);
}

function expectDistinct(keys: readonly string[]): void {
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  expect(twice, 'keys that stand twice').toEqual([]);
}

/** What it is about, and where its words are from, is in the map. */
function expectEnds({ map }: Standpoint, { key, about, from, cite }: Line): void {
  const has = (id: string) => [map.statements, map.relations].some((table) => table.has(id));
  const isNote = from.kind === 'note';
  if (about !== undefined && !isNote) expect(has(about), `${key} is about ${about}`).toBe(true);
  if (cite) expect(map.sources.has(cite.source), `${key} cites ${cite.source}`).toBe(true);
  if (from.kind === 'statement') expect(map.statements.has(from.id), key).toBe(true);
  if (from.kind === 'passage') expect(map.passages.has(from.id), key).toBe(true);
  if (isNote) expect(map.notes.has(from.id), key).toBe(true);
  if (from.kind === 'source') expect(map.sources.has(from.id), key).toBe(true);
}

/** Its words can be had from where they are said to be from; labels, reasons and prompts are phrases. */
function expectWords(standpoint: Standpoint, line: Line, isSaid: (words: string) => boolean): void {
  const { key, text, from, label, why, asks, role } = line;
  if (role === 'card' && text === '') expect(line.cite, `${key} cites nobody`).toBeDefined();
  else expect(text, key).toBe(textFrom(standpoint, line));
  if (from.kind === 'phrase')
    for (const words of from.filled) expect(isSaid(words), `${key} is filled with “${words}”`).toBe(true);
  if (from.kind === 'blank') expect(asks, `${key} asks for nothing`).toBeDefined();
  for (const words of [label, why, asks])
    if (words !== undefined) expect(isPhrase(words, isSaid), `${key} has “${words}”`).toBe(true);
}

function textFrom({ map, quote }: Standpoint, { from }: Line): string | undefined {
  switch (from.kind) {
    case 'statement': {
      const { text, short } = map.statements.get(from.id)!;
      return from.short ? short : text;
    }
    case 'attribution':
      return map.statements.get(from.id)!.attribution;
    case 'passage':
      return quote(map.passages.get(from.id)!);
    case 'note':
      return plainMarkdown(map.notes.get(from.id)!.text);
    case 'question':
      return schemeOf(from.scheme)?.questions.find(({ id }) => id === from.question)?.asks;
    case 'source':
      return citeOf(map.sources.get(from.id)!).rest;
    case 'phrase':
      return phrase(from.phrase, ...from.filled);
    case 'blank':
      return '';
  }
}

/** What a place of a phrase may be filled with: words of the map's records, names of the format, questions of schemes, numbers. */
function wordsAtHand({ map, debate }: Standpoint): (words: string) => boolean {
  const known = new Set<string>();
  for (const { text, short } of map.statements.values())
    [text, short ?? text].forEach((one) => known.add(one));
  for (const { text } of map.notes.values()) [text, plainMarkdown(text)].forEach((one) => known.add(one));
  for (const { title } of map.layers.values()) known.add(title);
  for (const source of map.sources.values()) {
    const { who, year } = citeOf(source);
    const { title, 'title-short': short } = source.csl as Readonly<Record<string, unknown>>;
    for (const one of [citationText(source), who, year, title, short])
      if (typeof one === 'string') known.add(one);
  }
  for (const { name, short, speaker = name } of debate.speeches)
    [name, short, speaker].forEach((one) => known.add(one));
  for (const { name } of debate.sides) known.add(name);
  if (debate.dropRule !== undefined) known.add(debate.dropRule);
  for (const { questions } of schemes) questions.forEach(({ asks }) => known.add(asks));
  return (words) => known.has(words) || /^\d+(, \d+)*$/.test(words);
}

const patterns = Object.values(phrases).map(
  (words) =>
    new RegExp(
      `^${words
        .split('{}')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('(.*)')}$`,
      's',
    ),
);

const isPhrase = (words: string, isSaid: (words: string) => boolean): boolean =>
  patterns.some((pattern) => {
    const [, ...filled] = pattern.exec(words) ?? [undefined, words];
    return pattern.test(words) && filled.every((one) => one !== undefined && isSaid(one));
  });

/** Tags and questions are as short as they should be, or marked; and what is marked is too long. */
function expectLimits(
  { debate, wordsPerMinute }: Standpoint,
  { kind }: Sheet,
  { key, role, text, marks }: Line,
): void {
  const mark = marks.find((one) => one.kind === 'too-long');
  // Where questions are points of information, the format says how long these may be.
  const inPoint =
    debate.family === 'parliamentary'
      ? Math.floor(((debate.points?.seconds ?? 15) * wordsPerMinute * 0.9) / 60)
      : undefined;
  const inQuestion = kind === 'cross-ex' ? (inPoint ?? WORDS.question) : Infinity;
  const limit = role === 'tag' ? WORDS.tag : role === 'question' ? inQuestion : Infinity;
  if (wordCount(text) > limit) expect(mark, `${key} is not marked`).toBeDefined();
  if (mark?.kind === 'too-long') expect(mark.words, key).toBeGreaterThan(mark.limit);
}

function expectGap(
  { map }: Standpoint,
  { phrase: name, filled, about }: Gap,
  isSaid: (words: string) => boolean,
) {
  if (about !== undefined) expect(map.statements.has(about) || map.relations.has(about), about).toBe(true);
  expect(() => phrase(name, ...filled)).not.toThrow();
  for (const words of filled) expect(isSaid(words), `${name} is filled with “${words}”`).toBe(true);
}

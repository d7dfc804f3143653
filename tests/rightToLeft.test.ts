import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, serialize } from '../src/formats/index.ts';
import {
  layerRole,
  readingTree,
  rolesOf,
  textSource,
  validate,
  type ArgumentMap,
} from '../src/model/index.ts';
import { codePoints, fits, normalize, paragraphs } from '../src/text/index.ts';
import { repository } from './corpora.ts';

const file = readFileSync(join(repository, 'tests/journeys/maps/urdu-library.json'), 'utf8');

function mapOf(contents: string): ArgumentMap {
  const parsed = parse(contents);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.map;
}

describe('a map in Urdu, read from right to left', () => {
  const map = mapOf(file);
  const statements = [...map.statements.values()];

  it('opens without problems, is clean, and saves byte-identical', () => {
    expect(parse(file).problems).toEqual([]);
    expect(validate(map)).toEqual([]);
    expect(serialize(map)).toBe(file);
  });

  it('hangs together under its thesis and has every kind of answer', () => {
    expect(readingTree(map).roots.map(({ id }) => id)).toEqual([map.thesis]);
    const roles = new Set(statements.flatMap(({ id }) => rolesOf(map, id).map(({ role }) => role)));
    for (const role of ['premise', 'counter-claim', 'rebuttal', 'undercut'] as const)
      expect(roles).toContain(role);
    expect([...map.relations.values()].some(({ premises = [] }) => premises.length > 1)).toBe(true);
    expect(statements.some((statement) => layerRole(map, statement) === 'critic')).toBe(true);
  });

  it('counts passages and paragraphs in code points, vowel signs among them', () => {
    const source = textSource(map)!;
    const text = source.text!;
    expect(normalize(text)).toBe(text);
    expect(source.paragraphs!.map(({ start, end }) => ({ start, end }))).toEqual(paragraphs(text));
    const points = codePoints(text);
    for (const { id, start, end, digest, exact } of map.passages.values()) {
      expect(points.slice(start, end), id).toBe(exact);
      expect(fits(digest, exact!), id).toBe(true);
    }
    expect([...map.passages.values()].some(({ exact }) => /[\u064B-\u0652]/u.test(exact!))).toBe(true);
  });

  it('mixes directions: each card is in Arabic letters, one has Latin words and digits too, one vowel signs', () => {
    expect(map.language).toBe('ur');
    const texts = statements.map(({ text }) => text);
    expect(texts.filter((text) => !/^\p{Script=Arabic}/u.test(text))).toEqual([]);
    expect(texts.some((text) => /[A-Za-z]{2}.*\d/u.test(text))).toBe(true);
    expect(texts.some((text) => /[\u064E-\u0652].*[\u064E-\u0652]/u.test(text))).toBe(true);
  });

  it('has a tour of three stops, all of them there', () => {
    const [tour] = map.tours.values();
    expect(tour!.stops).toHaveLength(3);
    for (const { statement } of tour!.stops) expect(map.statements.has(statement!)).toBe(true);
  });

  it('would not be clean with a passage that has slipped by one letter', () => {
    const slipped = file.replace(
      /"start": (\d+),\n(\s+)"end": (\d+),\n(\s+"digest": "[^"]+",\n\s+"exact")/,
      (_, start, indent, end, rest) =>
        `"start": ${Number(start) - 1},\n${indent}"end": ${Number(end) - 1},\n${rest}`,
    );
    expect(slipped).not.toBe(file);
    expect(validate(mapOf(slipped)).map(({ kind }) => kind)).toContain('passage-stale');
  });
});

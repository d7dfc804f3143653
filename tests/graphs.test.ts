import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, serialize } from '../src/formats/index.ts';
import {
  adjacency,
  layerRole,
  passagesOf,
  readingTree,
  reasonsFor,
  rolesOf,
  stanceOf,
  textSource,
  validate,
  withoutLayers,
  type ArgumentMap,
  type LayerRole,
  type Statement,
} from '../src/model/index.ts';
import { codePoints, fits, normalize, paragraphs, sentences } from '../src/text/index.ts';
import { article, onShared, repository, skipShared } from './corpora.ts';

const folder = join(repository, 'graphs');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const fileOf = (name: string) => readFileSync(join(folder, name), 'utf8');

function mapOf(name: string): ArgumentMap {
  const parsed = parse(fileOf(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.map;
}

const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const ofLayer = (map: ArgumentMap, role: LayerRole): readonly Statement[] =>
  [...map.statements.values()].filter((statement) => layerRole(map, statement) === role);
const between = (count: number, least: number, most: number, what: string) => {
  expect(count, what).toBeGreaterThanOrEqual(least);
  expect(count, what).toBeLessThanOrEqual(most);
};

describe.each(names)('graphs/%s', (name) => {
  it('opens without problems, has neither errors nor warnings, and saves byte-identical', () => {
    expect(parse(fileOf(name)).problems).toEqual([]);
    expect(validate(mapOf(name)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(serialize(mapOf(name))).toBe(fileOf(name));
  });

  it('says what it argues for, and hangs together under it', () => {
    const map = mapOf(name);
    expect(map.thesis).toBeDefined();
    expect(readingTree(map).roots[0]!.id).toBe(map.thesis);
    expect(readingTree(map).roots.length).toBeLessThanOrEqual(3);
  });

  it('has cards of at most 25 words, no two alike', () => {
    const texts = [...mapOf(name).statements.values()].map(({ text }) => text);
    expect(texts.filter((text) => wordsIn(text) > 25)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('graphs/primer.json', () => {
  it('shows each thing there is to know, in 8 to 12 statements, with its text', () => {
    const map = mapOf('primer.json');
    between(map.statements.size, 8, 12, 'statements');
    expect(textSource(map)?.text).toBeDefined();
    const relations = [...map.relations.values()];
    const supports = (target: string) => reasonsFor(map, target).length;
    expect(
      relations.some(({ kind, premises = [] }) => kind === 'support' && premises.length > 1),
      'linked reasons',
    ).toBe(true);
    expect(
      relations.some(({ target }) => supports(target!) > 1),
      'convergent reasons',
    ).toBe(true);
    const roles = new Set(
      [...map.statements.keys()].flatMap((id) => rolesOf(map, id).map(({ role }) => role)),
    );
    for (const role of ['counter-claim', 'rebuttal', 'undercut', 'premise'] as const)
      expect(roles).toContain(role);
  });
});

describe('graphs/sunday-library.json', () => {
  it('is an essay of 600 to 900 words with its text, in about 40 statements', () => {
    const map = mapOf('sunday-library.json');
    between(wordsIn(textSource(map)!.text!), 600, 900, 'words');
    between(map.statements.size, 35, 45, 'statements');
  });
});

const shippedArticle = 'pakistan-gaza-isf.json';
describe.skipIf(!existsSync(join(folder, shippedArticle)))(`graphs/${shippedArticle}`, () => {
  const map = mapOf(shippedArticle);
  const source = textSource(map)!;
  const [authors, analysts, critics, defenders] = (['source', 'analyst', 'critic', 'defender'] as const).map(
    (role) => ofLayer(map, role),
  ) as [readonly Statement[], readonly Statement[], readonly Statement[], readonly Statement[]];
  const index = adjacency(map);
  const relationsOf = (statements: readonly Statement[]) => statements.flatMap(({ id }) => index.from(id));

  it('has the statements it should in each layer, and none of the reader’s yet', () => {
    between(map.statements.size, 95, 120, 'statements');
    between(authors.length, 60, 80, 'of the article');
    between(analysts.length, 10, 13, 'between the lines, and the motion');
    between(critics.length, 16, 20, 'of critics');
    between(defenders.length, 8, 12, 'rejoinders');
    expect(ofLayer(map, 'reader')).toEqual([]);
    expect([...map.layers.values()].some(({ role }) => role === 'reader')).toBe(true);
  });

  it('has 8 to 10 positions that the author states and argues against', () => {
    const own = new Set(authors.map(({ id }) => id));
    const attacks = [...map.relations.values()].filter(
      ({ kind, premises = [] }) => kind === 'attack' && premises.some((premise) => own.has(premise)),
    );
    const answered = authors.filter(
      ({ id }) =>
        stanceOf(map, id) !== 'for' &&
        attacks.some(({ premises }) => premises!.includes(id)) &&
        attacks.some(({ target }) => target === id),
    );
    between(answered.length, 8, 10, answered.map(({ text }) => text).join('\n'));
  });

  it('has 21 paragraphs, each with a gist', () => {
    expect(source.paragraphs).toHaveLength(21);
    for (const { gist } of source.paragraphs!) expect(gist).toMatch(/\S.*\.$/);
  });

  it('ties every statement of the article to it, and has nothing of its text', () => {
    for (const statement of authors)
      expect(passagesOf(map, statement).length, statement.text).toBeGreaterThan(0);
    for (const statement of [...analysts, ...critics, ...defenders])
      expect(statement.passages ?? [], statement.text).toEqual([]);
    expect(source.text).toBeUndefined();
    for (const passage of map.passages.values()) {
      for (const field of ['exact', 'prefix', 'suffix']) expect(passage).not.toHaveProperty(field);
    }
  });

  it('stands on the thesis of the article, and debates another motion', () => {
    expect(layerRole(map, map.statements.get(map.thesis!)!)).toBe('source');
    expect(passagesOf(map, map.statements.get(map.thesis!)!).length).toBeGreaterThan(1);
    expect(map.motion).toBeDefined();
    expect(map.motion).not.toBe(map.thesis);
    expect(layerRole(map, map.statements.get(map.motion!)!)).toBe('analyst');
    const lines = reasonsFor(map, map.motion!)
      .flatMap(({ premises = [] }) => premises)
      .filter((id) => layerRole(map, map.statements.get(id)!) === 'critic');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const id of lines)
      expect(reasonsFor(map, id).length, map.statements.get(id)!.text).toBeGreaterThan(0);
  });

  it('has 5 to 7 main lines', () => {
    const lines = reasonsFor(map, map.thesis!).filter(({ premises = [] }) =>
      premises.some((id) => layerRole(map, map.statements.get(id)!) === 'source'),
    );
    between(lines.length, 5, 7, 'main lines');
  });

  it('has at least 5 undercuts among the critics, and rejoinders to at least 8 of them', () => {
    const undercuts = relationsOf(critics).filter(
      ({ kind, target }) => kind === 'attack' && map.relations.has(target!),
    );
    expect(new Set(undercuts).size).toBeGreaterThanOrEqual(5);
    const answered = new Set(
      relationsOf(defenders).flatMap(({ kind, target }) => {
        if (kind !== 'attack') return [];
        return map.relations.get(target!)?.premises ?? [target!];
      }),
    );
    expect(critics.filter(({ id }) => answered.has(id)).length).toBeGreaterThanOrEqual(8);
  });

  it('leaves an article that hangs together under its thesis and its second conclusion', () => {
    const others = [...map.layers.values()].filter(({ role }) => role !== 'source').map(({ id }) => id);
    const alone = withoutLayers(map, new Set(others));
    expect([...alone.statements.keys()].sort()).toEqual(authors.map(({ id }) => id).sort());
    const { roots } = readingTree(alone);
    expect(roots.map(({ id }) => map.statements.get(id)!.text)).toHaveLength(2);
    expect(roots[0]!.id).toBe(map.thesis);
    expect(validate(alone).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('cites at least 8 outside sources and says of each how sure it is', () => {
    const references = [...map.sources.values()].filter(({ role }) => role === 'reference');
    expect(references.length).toBeGreaterThanOrEqual(8);
    for (const { id, certainty, consulted, csl } of references) {
      expect(certainty, id).toBeDefined();
      expect(consulted, id).toBeDefined();
      expect(csl.title, id).toBeTruthy();
    }
  });

  it('gives every fact-check a verdict and, unless unchecked, its certainty and source; each verdict occurs', () => {
    const checks = [...map.notes.values()].filter(({ kind }) => kind === 'fact-check');
    expect(checks.filter(({ verdict }) => verdict === undefined)).toEqual([]);
    expect(
      checks.filter(({ certainty, verdict }) => certainty === undefined && verdict !== 'unchecked'),
    ).toEqual([]);
    expect(
      checks.filter(({ sources = [], verdict }) => sources.length === 0 && verdict !== 'unchecked'),
    ).toEqual([]);
    expect(new Set(checks.map(({ verdict }) => verdict))).toEqual(
      new Set(['bears-out', 'disputed', 'contradicted', 'unchecked']),
    );
  });

  it('names no author and no date for the article', () => {
    expect(source.csl).not.toHaveProperty('author');
    expect(source.csl).not.toHaveProperty('issued');
  });

  describe.skipIf(skipShared)(onShared('against the article'), () => {
    it('has exact offsets and digests, of at most two sentences each', () => {
      const text = normalize(article());
      const points = codePoints(text);
      const all = sentences(text);
      expect(fits(source.digest!, text)).toBe(true);
      expect(source.length).toBe(points.length);
      expect(source.paragraphs!.map(({ start, end }) => ({ start, end }))).toEqual(paragraphs(text));
      for (const { start, end, digest } of source.paragraphs!)
        expect(fits(digest, points.slice(start, end))).toBe(true);
      for (const { id, start, end, digest, source: of } of map.passages.values()) {
        expect(of).toBe(source.id);
        expect(fits(digest, points.slice(start, end)), id).toBe(true);
        expect(points.slice(start, end), id).toBe(points.slice(start, end).trim());
        expect(
          all.filter((sentence) => sentence.start < end && sentence.end > start).length,
          points.slice(start, end),
        ).toBeLessThanOrEqual(2);
      }
    });

    it('says something of every paragraph', () => {
      const starts = authors.flatMap((statement) => passagesOf(map, statement).map(({ start }) => start));
      const bare = source.paragraphs!.flatMap(({ start, end }, place) =>
        starts.some((at) => at >= start && at < end) ? [] : [place + 1],
      );
      expect(bare).toEqual([]);
    });
  });
});

describe.skipIf(skipShared)(onShared('the article itself'), () => {
  const RUN = 8;
  const words = (text: string) =>
    text
      .replace(/\\[nrt]/g, ' ')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string) => {
    const all = words(text);
    return all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, at) => all.slice(at, at + RUN).join(' '));
  };
  const skipped = new Set(['node_modules', 'dist', 'build', '.git']);
  const textFiles = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const inner = join(path, entry.name);
      return entry.isDirectory() ? textFiles(inner) : entry.isFile() ? [inner] : [];
    });

  it(`stands nowhere in the project: no ${RUN} of its words in a row`, { timeout: 30_000 }, () => {
    const known = new Set(runs(article()));
    expect(known.size).toBeGreaterThan(1000);
    const found = textFiles(repository).flatMap((path) => {
      const bytes = readFileSync(path);
      if (bytes.subarray(0, 8000).includes(0)) return [];
      return runs(bytes.toString('utf8'))
        .filter((run) => known.has(run))
        .map((run) => `${path}: ${run}`);
    });
    expect(found).toEqual([]);
  });

  it('would be found', () => {
    const known = new Set(runs('One two three four. Five six, seven eight nine'));
    expect(
      runs('x "ONE two—three\\nfour five six seven Eight!" y').filter((run) => known.has(run)),
    ).toHaveLength(1);
    expect(runs('two three four five six seven eight').filter((run) => known.has(run))).toEqual([]);
  });
});

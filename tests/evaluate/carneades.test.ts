import { describe, expect, it } from 'vitest';
import { weigh, type Label } from '../../src/evaluate/index.ts';
import { onShared, sharedFile, sharedFiles, skipShared } from '../corpora.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { differenceOf, type Difference } from './carneades/differences.ts';
import { readGraph, type Graph } from './carneades/graph.ts';
import { carneadesLabels, isKnown } from './carneades/labels.ts';
import { randomGraph } from './carneades/randomGraph.ts';
import { weighedLabels } from './carneades/weighed.ts';

const folder = 'corpora/carneades/yaml';
const opposite: Readonly<Record<Label, Label | undefined>> = { in: 'out', out: 'in', undecided: undefined };

type Tally = Record<'labels' | 'equal' | Difference, number>;
const nothing = (): Tally => ({
  labels: 0,
  equal: 0,
  'closed issue': 0,
  'circular support': 0,
  waiting: 0,
});

/** Counts the labels that are the same, and the others by their class; says which have none. */
function compare(graph: Graph, theirs: ReadonlyMap<string, Label>, tally: Tally): readonly string[] {
  const ours = weighedLabels(graph);
  const unexplained: string[] = [];
  for (const [statement, label] of theirs) {
    const here = ours.get(statement);
    tally.labels += 1;
    if (here === label) tally.equal += 1;
    else {
      const difference = here && differenceOf(graph, statement, here, label);
      if (difference) tally[difference] += 1;
      else unexplained.push(`${statement}: ${here} for ${label}`);
    }
  }
  return unexplained;
}

describe.skipIf(skipShared)(onShared('the labels that Carneades’ own examples expect'), () => {
  const files = sharedFiles(folder, '.yml')
    .map((name) => ({ name, graph: readGraph(sharedFile(folder, name)) }))
    .filter(({ graph }) => graph.expected.size > 0);

  it.each(files)('$name', ({ graph }) => {
    for (const statement of graph.expected.keys()) expect(graph.statements).toContain(statement);
    expect(compare(graph, graph.expected, nothing())).toEqual([]);
    // What the random graphs below are compared with.
    if (!isKnown(graph)) return;
    const labels = carneadesLabels(graph);
    for (const [statement, label] of graph.expected)
      expect(labels.get(statement) ?? 'undecided', statement).toBe(label);
  });

  it('are the same, but where Carneades decides a contested issue, or leaves circular support undecided', () => {
    const tally = nothing();
    for (const { graph } of files) compare(graph, graph.expected, tally);
    console.info(`Carneades' examples: ${files.length} files, ${JSON.stringify(tally)}`);
    expect(files).toHaveLength(16);
    expect(tally).toEqual({
      ...{ labels: 84, equal: 63, 'closed issue': 19, 'circular support': 2, waiting: 0 },
    });
  });
});

describe('each class of difference, on a minimal map', () => {
  it.each([
    [
      'a tie: Carneades accepts neither position; here both are contested',
      `statements: {p: P, q: Q, a: A, b: B}
issues: {i: {positions: [a, b]}}
arguments:
  r: {premises: [p], conclusion: a}
  s: {premises: [q], conclusion: b}
assumptions: [p, q]`,
      'r: p > a\ns: q > b\nk: a # b',
      'closed issue',
      { a: ['out', 'contested'], b: ['out', 'contested'], p: ['in', 'granted'] },
    ],
    [
      'weights: Carneades accepts the position with the weightier argument; here both are contested',
      `statements: {p: P, q: Q, a: A, b: B}
issues: {i: {positions: [a, b]}}
arguments:
  r: {premises: [p, q], conclusion: a, scheme: factorized}
  s: {premises: [q], conclusion: b, scheme: factorized}
assumptions: [p, q]`,
      'r: p + q > a\ns: q > b\nk: a # b',
      'closed issue',
      { a: ['in', 'contested'], b: ['out', 'contested'], p: ['in', 'granted'] },
    ],
    [
      'circular support: Carneades leaves it undecided; here no reason for it begins anywhere',
      `statements: {a: A, b: B}
arguments:
  r: {premises: [a], conclusion: b}
  s: {premises: [b], conclusion: a}`,
      'r: a > b\ns: b > a',
      'circular support',
      { a: ['undecided', 'unsupported'], b: ['undecided', 'unsupported'] },
    ],
    [
      'waiting: Carneades’ convergent argument waits for all premises; here one reason is enough',
      `statements: {p: P, a: A, b: B, t: T}
arguments:
  x: {conclusion: a, undercutter: b}
  y: {conclusion: b, undercutter: a}
  r: {premises: [p, a], conclusion: t, scheme: convergent}
assumptions: [p]`,
      'w: v > a\nu: b ! w\nx: z > b\ny: a ! x\nr: p > t\ns: a > t',
      'waiting',
      { a: ['undecided', 'contested'], t: ['undecided', 'supported'], p: ['in', 'granted'] },
    ],
  ] as const)('%s', (_, yaml, lines, difference, said) => {
    const graph = readGraph(yaml);
    const theirs = carneadesLabels(graph);
    const ours = weighedLabels(graph);
    const { standing } = weigh(sketch(lines));
    for (const [statement, [label, stands]] of Object.entries(said)) {
      expect(theirs.get(statement) ?? 'undecided', statement).toBe(label);
      expect(standing(statement), statement).toBe(stands);
      if (ours.get(statement) !== label)
        expect(differenceOf(graph, statement, ours.get(statement)!, label)).toBe(difference);
    }
    expect(Object.keys(said).some((statement) => ours.get(statement) !== theirs.get(statement))).toBe(true);
  });
});

describe('random argument graphs', () => {
  it('are never labelled the opposite way, and another way only for one of these reasons', () => {
    const tally = nothing();
    everySeed(proofScale(1000, 20_000), (random) => {
      const graph = randomGraph(random);
      const decided = carneadesLabels(graph);
      const theirs = new Map(
        Array.from(graph.statements, (one) => [one, decided.get(one) ?? ('undecided' as const)]),
      );
      const ours = weighedLabels(graph);
      for (const [statement, label] of theirs)
        expect(ours.get(statement)).not.toBe(opposite[label] ?? 'none');
      expect(compare(graph, theirs, tally)).toEqual([]);
    });
    if (allSeeds) for (const [kind, count] of Object.entries(tally)) expect(count, kind).toBeGreaterThan(20);
  });
});

import { weigh, type Label, type Position, type Supposition } from '../../../src/evaluate/index.ts';
import { argumentMap, type ArgumentMap, type Relation } from '../../../src/model/index.ts';
import type { Graph } from './graph.ts';

/**
 * A graph of Carneades' as a map and a position. An argument is a step, or one for each premise where one is enough; an issue is a contradiction. What is assumed is granted; what
 * is neither assumed nor argued for is denied. An argument without premises has one that says nothing.
 */
export function mapOf(graph: Graph): {
  map: ArgumentMap;
  position: Position;
  ids: ReadonlyMap<string, string>;
} {
  const ids = new Map(Array.from(graph.statements, (statement, place) => [statement, `s${place}`]));
  const relations: Relation[] = [];
  const unsaid: string[] = [];
  const add = (relation: Omit<Relation, 'id'>) => {
    const id = `r${relations.length}`;
    relations.push({ id, ...relation });
    return id;
  };
  for (const { premises, conclusion, undercutter, weighing } of graph.arguments) {
    const isEach = weighing === 'convergent' || weighing === 'cumulative';
    const bases = premises.map((premise) => ids.get(premise)!);
    if (bases.length === 0) unsaid.push(`u${unsaid.length}`);
    const sets = bases.length === 0 ? [[unsaid.at(-1)!]] : isEach ? bases.map((base) => [base]) : [bases];
    for (const set of sets) {
      const step = add({ kind: 'support', premises: set, target: ids.get(conclusion)! });
      if (undercutter !== undefined) add({ kind: 'attack', premises: [ids.get(undercutter)!], target: step });
    }
  }
  for (const positions of graph.issues)
    if (positions.length > 1)
      add({ kind: 'contradiction', premises: positions.map((position) => ids.get(position)!) });
  const argued = new Set(graph.arguments.map(({ conclusion }) => conclusion));
  const supposed = new Map<string, Supposition>();
  for (const [statement, id] of ids)
    if (graph.assumptions.has(statement)) supposed.set(id, 'granted');
    else if (!argued.has(statement)) supposed.set(id, 'denied');
  const map = argumentMap(
    { id: 'carneades', title: 'Carneades' },
    {
      layers: [{ id: 'layer', title: 'Layer', role: 'source' }],
      statements: [...ids.values(), ...unsaid].map((id) => ({ id, text: `It is ${id}.`, layer: 'layer' })),
      relations,
    },
  );
  return { map, position: { supposed, credences: new Map() }, ids };
}

/** The labels of a graph as it is weighed here. */
export function weighedLabels(graph: Graph): ReadonlyMap<string, Label> {
  const { map, position, ids } = mapOf(graph);
  const { framework, labelling } = weigh(map, position);
  return new Map(Array.from(ids, ([statement, id]) => [statement, labelling.of(framework.nodeOf.get(id)!)]));
}

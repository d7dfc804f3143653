import { argumentMap, type ArgumentMap, type Id, type Layer, type Relation } from '../../src/model/index.ts';

const kinds: readonly Relation['kind'][] = [
  'support',
  'support',
  'support',
  'attack',
  'attack',
  'contradiction',
  'equivalence',
  'rephrase',
  'preference',
];
const layers: readonly Layer['role'][] = ['source', 'analyst', 'critic', 'defender', 'reader'];

/** What a random map may have. */
export interface Wildness {
  readonly statements: number;
  readonly relations: number;
  /** Ids that lead nowhere, relations without premises or target, relations onto themselves. */
  readonly broken?: boolean;
  /** Only support and attack, only between statements. */
  readonly plain?: boolean;
}

/** A random map with loops, undercuts, undercuts of undercuts, layers, and things that point at them; the same numbers give the same map. */
export function randomMap(
  random: () => number,
  { statements, relations, broken = true, plain = false }: Wildness,
): ArgumentMap {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const some = <T>(from: readonly T[], most: number): T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(from));
  const statementIds = Array.from({ length: statements }, (_, place) => `s${place}`);
  const relationIds = Array.from({ length: relations }, (_, place) => `r${place}`);
  const nowhere = broken ? ['nowhere', 'constructor'] : [];
  const anyStatement = [...statementIds, ...nowhere];
  const anyTarget = plain ? statementIds : [...anyStatement, ...statementIds, ...relationIds];
  const maybe = (chance: number) => random() < chance;
  const made: Relation[] = relationIds.map((id) => {
    const kind = plain ? pick(['support', 'attack'] as const) : pick(kinds);
    const symmetric = kind === 'contradiction' || kind === 'equivalence';
    let premises = [pick(anyStatement), ...some(anyStatement, symmetric ? 2 : 1)];
    if (symmetric && !broken) premises = [...new Set([...premises, ...statementIds.slice(0, 2)])];
    if (broken && maybe(0.05)) premises = [];
    const target: Id | undefined = symmetric || (broken && maybe(0.05)) ? undefined : pick(anyTarget);
    return {
      id,
      kind,
      premises,
      ...(target !== undefined && { target }),
      ...(maybe(0.5) && { layer: pick(layers) }),
    };
  });
  return argumentMap(
    {
      id: 'random',
      title: 'Random',
      ...(maybe(0.8) && { thesis: pick(statementIds) }),
      ...(maybe(0.4) && { motion: pick(statementIds) }),
    },
    {
      layers: layers.map((role) => ({ id: role, title: role, role })),
      statements: statementIds.map((id) => ({ id, text: `It is ${id}.`, layer: pick(layers) })),
      relations: made,
      notes: some([...statementIds, ...relationIds, ...layers], 4).map((about, place) => ({
        id: `n${place}`,
        about,
        kind: 'comment',
        text: 'A note.',
        layer: pick(layers),
      })),
      issues: [{ id: 'i0', positions: some(statementIds, 3) }],
      illocutions: [
        { id: 'f0', force: 'Asserting', from: [], of: some([...statementIds, ...relationIds], 3) },
      ],
      views: [
        {
          id: 'v0',
          title: 'A view',
          selection: pick([...statementIds, ...relationIds, ...statementIds]),
          reasons: some(statementIds, 3),
          objections: some(statementIds, 2),
          hidden: [pick(layers)],
          focus: { kind: 'near', of: pick(statementIds), links: 2 },
          filter: { layers: [pick(layers)], roles: ['claim'], paragraphs: [1] },
        },
      ],
      tours: [
        {
          id: 't0',
          title: 'A tour',
          stops: [
            { caption: 'Here', statement: pick(statementIds) },
            { caption: 'There', view: 'v0' },
          ],
        },
      ],
      silenced: [{ id: 'z0', kind: 'unconnected', about: pick(statementIds) }],
    },
  );
}

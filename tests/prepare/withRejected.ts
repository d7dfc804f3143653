import { argumentMap, type ArgumentMap, type Id } from '../../src/model/index.ts';

const WORDS = 'It is wrong to say that hens fly';

/** A map with a view that its text reports and argues against, in one sentence; the view speaks against a statement or step of the map. */
export function withRejected(map: ArgumentMap, target: Id): ArgumentMap {
  const records = (table: ReadonlyMap<Id, unknown>) => table.values() as never;
  return argumentMap(
    { ...{ id: map.id, title: map.title }, ...(map.thesis && { thesis: map.thesis }), motion: motionOf(map) },
    {
      layers: [...map.layers.values(), { id: 'theText', title: 'The text', role: 'source' }],
      relations: [
        ...map.relations.values(),
        { id: 'rejecting', kind: 'attack', premises: ['own'], target: 'view', layer: 'theText' },
        { id: 'held', kind: 'attack', premises: ['view'], target, layer: 'theText' },
      ],
      statements: [
        ...map.statements.values(),
        { id: 'own', text: 'Hens walk.', layer: 'theText', passages: ['said'] },
        {
          ...{ id: 'view', text: 'Hens fly.', layer: 'theText', kind: 'fact', passages: ['said'] },
          attribution: 'Some',
        },
      ],
      passages: [{ id: 'said', source: 'text', start: 0, end: WORDS.length, digest: '', exact: WORDS }],
      sources: [{ id: 'text', role: 'text', csl: { type: 'webpage', title: 'A text' } }],
      notes: records(map.notes),
    },
  );
}

const motionOf = (map: ArgumentMap): Id => map.motion ?? map.thesis ?? [...map.statements.keys()][0]!;

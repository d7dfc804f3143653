import { groupOf, layerRole, type ArgumentMap, type Id, type ReadingTree } from '../model/index.ts';
import { groupKey } from '../picture/index.ts';

/** The groups, by key, in which critics speak to some of the statements of a map. */
export const criticsKeys = (
  map: ArgumentMap,
  tree: ReadingTree,
  statements: Iterable<Id>,
): readonly string[] =>
  [...statements].flatMap((id) =>
    (tree.branches.get(id)?.children ?? [])
      .filter((child) => layerRole(map, map.statements.get(child.id) ?? {}) === 'critic')
      .map(({ manner }) => groupKey(id, groupOf[manner!])),
  );

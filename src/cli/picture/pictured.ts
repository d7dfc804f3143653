import { readingTree, type ArgumentMap, type View } from '../../model/index.ts';
import { allOpen, approximately, composeScene, keysOf, type Scene } from '../../picture/index.ts';
import {
  firstGroups,
  groupsOfView,
  lookOf,
  openingLook,
  rootsRead,
  seenOf,
  type Look,
} from '../../trace/index.ts';

/** A map as the app opens it: the thesis and its reasons, critics not yet heard. */
export const openingScene = (map: ArgumentMap): Scene => sceneOf(map, openingLook(map));

/** A map with every layer shown and everything open. */
export const wholeScene = (map: ArgumentMap): Scene =>
  composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });

/** A map as one of its named views shows it; `all` opens everything that the view looks at. */
export const sceneOfView = (map: ArgumentMap, view: View, all: boolean): Scene =>
  sceneOf(map, lookOf(map, view), view, all);

function sceneOf(map: ArgumentMap, look: Look, view?: View, all = false): Scene {
  const seen = seenOf(map, look);
  const groups = view ? groupsOfView(view, seen) : firstGroups(map, seen);
  return composeScene({
    map: seen.map,
    tree: seen.tree,
    context: seen.context,
    opened: all ? allOpen(seen.tree) : keysOf(groups),
    measure: approximately,
    roots: rootsRead(map, seen, look.hidden),
    ...(view?.direction && { direction: view.direction }),
  });
}

/** The view that is called so: by its id, else by its title, whatever the case. */
export function viewNamed(map: ArgumentMap, name: string): View | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return (
    map.views.get(name) ??
    [...map.views.values()].find(({ title }) => title.trim().toLocaleLowerCase() === wanted)
  );
}

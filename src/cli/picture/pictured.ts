import { readingTree, withoutLayers, type ArgumentMap, type Id, type View } from '../../model/index.ts';
import {
  allOpen,
  approximately,
  composeScene,
  groupKey,
  type Opened,
  type Scene,
} from '../../picture/index.ts';
import { neededOpen, seenOf } from '../../trace/index.ts';

/** A map as the app opens it: the thesis and its reasons, critics not yet heard. */
export function openingScene(map: ArgumentMap): Scene {
  const repliers = [...map.layers.values()].filter(({ role }) => role === 'critic' || role === 'defender');
  const shown = withoutLayers(map, new Set(repliers.map(({ id }) => id)));
  const tree = readingTree(shown);
  const thesis = shown.thesis ?? tree.roots[0]?.id;
  // The motion's tree belongs to the debate and waits until the critics are heard.
  const others = tree.roots.filter(({ id }) => id !== map.motion || id === map.thesis);
  return composeScene({
    map: shown,
    opened: new Set(thesis === undefined ? [] : [groupKey(thesis, 'because')]),
    measure: approximately,
    roots: repliers.length > 0 && others.length > 0 ? others : tree.roots,
  });
}

/** A map with every layer shown and everything open. */
export const wholeScene = (map: ArgumentMap): Scene =>
  composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });

/** A map as one of its named views shows it; `all` opens everything that the view looks at. */
export function sceneOfView(map: ArgumentMap, view: View, all: boolean): Scene {
  const { hidden = [], focus, filter, direction } = view;
  const seen = seenOf(map, { hidden: new Set(hidden), focus, filter });
  return composeScene({
    map: seen.map,
    tree: seen.tree,
    context: seen.context,
    opened: all ? allOpen(seen.tree) : openedIn(view, seen.kept && neededOpen(seen.tree, seen.kept)),
    measure: approximately,
    ...(direction && { direction }),
  });
}

/** What a view has open; where it names nothing, what must be for all to be seen that it looks for. */
function openedIn({ reasons, objections }: View, needed: ReturnType<typeof neededOpen> | undefined): Opened {
  const keys = (ids: readonly Id[] = [], group: 'because' | 'but') => ids.map((id) => groupKey(id, group));
  if (reasons || objections || !needed)
    return new Set([...keys(reasons, 'because'), ...keys(objections, 'but')]);
  return new Set([...needed].flatMap(([id, groups]) => [...groups].map((group) => groupKey(id, group))));
}

/** The view that is called so: by its id, else by its title, whatever the case. */
export function viewNamed(map: ArgumentMap, name: string): View | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return (
    map.views.get(name) ??
    [...map.views.values()].find(({ title }) => title.trim().toLocaleLowerCase() === wanted)
  );
}

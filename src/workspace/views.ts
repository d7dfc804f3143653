import type { ArgumentMap, Id, View } from '../model/index.ts';
import { groupKey, keysOf, type Opened, type Point } from '../picture/index.ts';
import { groupsOfView, lookOf, seenOf } from '../trace/index.ts';
import type { Reading } from './reading.svelte.ts';

/** Where a reading stands, as a view to be saved under a title. */
export function viewOf(reading: Reading, id: Id, title: string): View {
  const { selection, look, opened, direction, camera } = reading.standing;
  const { focus, filter = {}, hidden } = look;
  const reasons = openedIn(opened, 'because', reading.map);
  const objections = openedIn(opened, 'but', reading.map);
  const anchor = anchorOf(reading, selection);
  return {
    id,
    title,
    ...(selection !== undefined && { selection }),
    // Said even where nothing is open: a view that says nothing of it opens whatever it looks for.
    ...((reasons.length > 0 || objections.length === 0) && { reasons }),
    ...(objections.length > 0 && { objections }),
    ...(hidden.size > 0 && { hidden: [...hidden].sort() }),
    ...(focus && { focus }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(direction === 'right' && { direction }),
    ...(camera && {
      camera: {
        x: Math.round(camera.x - anchor.x),
        y: Math.round(camera.y - anchor.y),
        zoom: Number(camera.zoom.toPrecision(3)),
      },
    }),
  };
}

const openedIn = (opened: Opened, group: 'because' | 'but', map: ArgumentMap): Id[] =>
  [...map.statements.keys()].filter((id) => opened.has(groupKey(id, group))).sort();

/** What a view's camera is given from: the middle of what is selected, else of the drawing. */
function anchorOf({ scene, map }: Reading, selection: Id | undefined): Point {
  const relation = map.relations.get(selection ?? '');
  const at = relation ? [...(relation.premises ?? []), relation.target ?? ''] : [selection ?? ''];
  const box = at.flatMap((id) => scene.cards.get(id) ?? [])[0] ?? scene.bounds;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Goes to a saved view. What it names that is no longer there was reported when the map was opened, and is passed over. */
export function showView(reading: Reading, view: View): void {
  const { selection, direction = 'down', camera } = view;
  const look = lookOf(reading.map, view);
  const opened = keysOf(groupsOfView(view, seenOf(reading.map, look)));
  reading.stand({ selection, look, opened, direction, via: new Map(), camera: undefined });
  if (!camera || reading.window.width === 0) return;
  const anchor = anchorOf(reading, selection);
  reading.viewport.look({ x: anchor.x + camera.x, y: anchor.y + camera.y, zoom: camera.zoom });
}

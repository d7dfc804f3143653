import type { ArgumentMap, Id, View } from '../model/index.ts';
import { groupKey, type Opened, type Point } from '../picture/index.ts';
import type { Reading, Standing } from './reading.svelte.ts';

/** Where a reading stands, as a view to be saved under a title. */
export function viewOf(reading: Reading, id: Id, title: string): View {
  const { selection, look, opened, direction, camera } = reading.standing;
  const { focus, filter, hidden } = look;
  const reasons = openedIn(opened, 'because', reading.map);
  const objections = openedIn(opened, 'but', reading.map);
  const anchor = anchorOf(reading, selection);
  return {
    id,
    title,
    ...(selection !== undefined && { selection }),
    ...(reasons.length > 0 && { reasons }),
    ...(objections.length > 0 && { objections }),
    ...(hidden.size > 0 && { hidden: [...hidden].sort() }),
    ...(focus && { focus }),
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(direction === 'right' && { direction }),
    ...(camera && {
      camera: {
        x: Math.round(camera.x - anchor.x),
        y: Math.round(camera.y - anchor.y),
        zoom: Math.round(camera.zoom * 1000) / 1000,
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
  const {
    selection,
    reasons = [],
    objections = [],
    hidden = [],
    focus,
    filter = {},
    direction,
    camera,
  } = view;
  const keys = [
    ...reasons.map((id) => groupKey(id, 'because')),
    ...objections.map((id) => groupKey(id, 'but')),
  ];
  const standing: Standing = {
    selection,
    look: {
      hidden: new Set(hidden.filter((id) => reading.map.layers.has(id))),
      focus: focus?.of === undefined || reading.map.statements.has(focus.of) ? focus : undefined,
      filter,
    },
    opened: new Set(keys),
    direction: direction ?? 'down',
    camera: undefined,
  };
  reading.stand(standing);
  if (selection !== undefined && reading.map.statements.has(selection)) reading.reveal(selection);
  if (!camera || reading.window.width === 0) return;
  const anchor = anchorOf(reading, selection);
  reading.viewport.look({ x: anchor.x + camera.x, y: anchor.y + camera.y, zoom: camera.zoom });
}

import { layersInOrder, type ArgumentMap, type Id, type Layer } from '../model/index.ts';
import { evaluating } from '../words/evaluating.ts';

/** Which layers of a map count, in order, and which don't. */
export interface CountedLayers {
  readonly counted: readonly Layer[];
  readonly hidden: ReadonlySet<Id>;
}

/** The layers that count: all but those that are left out by title or id, or hidden by what somebody keeps; a sentence where one is named that isn't there. */
export function countedLayers(
  map: ArgumentMap,
  without: readonly string[],
  kept?: { readonly hidden: readonly Id[] },
): CountedLayers | string {
  const layers = layersInOrder(map);
  const isCalled = ({ id, title }: Layer, name: string) => id === name || title === name;
  const unknown = without.find((name) => !layers.some((layer) => isCalled(layer, name)));
  if (unknown !== undefined)
    return evaluating.noLayer(
      unknown,
      layers.map(({ title }) => title),
    );
  const isHidden = (layer: Layer) =>
    without.some((name) => isCalled(layer, name)) || (kept?.hidden.includes(layer.id) ?? false);
  return {
    counted: layers.filter((layer) => !isHidden(layer)),
    hidden: new Set(layers.filter(isHidden).map(({ id }) => id)),
  };
}

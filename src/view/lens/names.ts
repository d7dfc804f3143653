import type { ArgumentMap } from '../../model/index.ts';
import { schemeName, type LensNames } from '../../words/index.ts';

/** What a map calls the layers and schemes that a filter names. */
export const lensNames = (map: ArgumentMap): LensNames => ({
  layer: (id) => map.layers.get(id)?.title ?? id,
  scheme: schemeName,
  question: map.motion !== undefined && map.motion !== map.thesis ? 'motion' : 'thesis',
});

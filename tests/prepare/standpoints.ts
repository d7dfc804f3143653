import { readFileSync } from 'node:fs';
import { debateOf } from '../../src/debates/index.ts';
import { weigh, type Weighing } from '../../src/evaluate/index.ts';
import { parse } from '../../src/formats/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { standpointOf, type Preparation, type Standpoint } from '../../src/prepare/index.ts';

/** A map as a side sees it; in Public Forum, speaking first, where nothing else is said. The motion is the map's; else its thesis, else its first statement. */
export function seen(
  map: ArgumentMap,
  { format = 'pf', ...given }: Partial<Preparation> & { readonly format?: string } = {},
): Standpoint {
  return standpointOf({
    ...{ map, weighing: weighed(map), motion: map.motion ?? map.thesis ?? [...map.statements.keys()][0]! },
    ...{ side: 'for', debate: debateOf(format)!, speaksFirst: true, wordsPerMinute: 190 },
    ...{ texts: new Map(), pinned: new Set() },
    ...given,
  });
}

function weighed(map: ArgumentMap): Weighing {
  const weighing = weighings.get(map) ?? weigh(map);
  weighings.set(map, weighing);
  return weighing;
}

const weighings = new WeakMap<ArgumentMap, Weighing>();

/** The map of the article that comes with the program. */
export const articleMap = (): ArgumentMap => (article ??= readArticleMap());

let article: ArgumentMap | undefined;

function readArticleMap(): ArgumentMap {
  const parsed = parse(readFileSync(new URL('../../graphs/pakistan-gaza-isf.json', import.meta.url)));
  if (!parsed.ok) throw new Error('the map of the article is not read');
  return parsed.map;
}

export const bothSides = ['for', 'against'] as const;

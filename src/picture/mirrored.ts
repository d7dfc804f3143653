import type { Bounds } from '../layout/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { isRightToLeft } from './cards.ts';
import type { Point, Scene } from './scene.ts';

/** Scripts that run from right to left and are in use (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a map is drawn from right to left: as its language is written; where it names none, as its thesis is read, or its title. */
export function readsRightToLeft({ language, statements, thesis = '', title }: ArgumentMap): boolean {
  const script = language === undefined ? undefined : scriptOf(language);
  return script === undefined
    ? isRightToLeft(statements.get(thesis)?.text ?? title)
    : rightToLeft.has(script);
}

/** The script that a language is written in; undefined for a tag that names none. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

const box = <T extends Bounds>(bounds: T): T => ({ ...bounds, x: -bounds.x - bounds.width });
const point = <T extends Point>(at: T): T => ({ ...at, x: -at.x });

/** A drawing seen in a mirror that stands beside it, its words unchanged: what came first from the left comes first from the right. */
export const mirrored = ({ cards, junctions, routes, bounds }: Scene): Scene => ({
  cards: new Map([...cards].map(([id, card]) => [id, box(card)])),
  junctions: new Map([...junctions].map(([id, junction]) => [id, point(junction)])),
  routes: routes.map((route) => ({ ...route, points: route.points.map(point) })),
  bounds: box(bounds),
});

import type { Direction } from '../layout/index.ts';
import type { ArgumentMap, Facet, Filter, Focus, FocusKind, Id, ReadingTree } from '../model/index.ts';
import { allOpen, groupKey, type Opened } from '../picture/index.ts';
import { facets, isFacetValue, type FacetValue } from '../trace/index.ts';
import type { Asked, Place } from './standing.ts';

/**
 * Where a reading stands, as the part of an address after the map's name: `ID?focus=near.ID.2&roles=claim&hide=…`. What is as the map opens
 * is left out. Steps back lead over changes of `main`; what else changed (what is open, the way one came, the direction) stands in `rest`.
 */
export interface Link {
  readonly main: string;
  readonly rest: string;
}

/** Longer lists of what is open make no address: everything is then said in a word, or what is selected is opened to. */
const MOST_OPEN = 400;

const groups = ['because', 'but'] as const;

/** What an address need not list: what is open anyway where one looks so, and how much there is to be opened. */
interface Openable {
  readonly firstOpened: Opened;
  readonly tree: ReadingTree;
}

/** The link to a place; `opening` is how the map opens. */
export function linkOf(
  { selection, look, opened, direction, via }: Place,
  opening: Place,
  { firstOpened, tree }: Openable,
): Link {
  const main = new URLSearchParams();
  const { focus, filter = {}, hidden } = look;
  if (focus) main.set('focus', [focus.kind, focus.of ?? '', focus.links ?? ''].join('.').replace(/\.+$/, ''));
  for (const facet of facets) for (const value of filter[facet] ?? []) main.append(facet, String(value));
  if (!sameMembers(hidden, opening.look.hidden)) main.set('hide', [...hidden].sort().join('.'));
  const rest = new URLSearchParams();
  if (direction !== opening.direction) rest.set('direction', direction);
  if (via.size > 0) rest.set('via', [...via].map((pair) => pair.join('-')).join('.'));
  if (!sameMembers(opened, firstOpened)) {
    if (opened.size <= MOST_OPEN) {
      const lists = groups.map((group) => [group, idsIn(opened, group)] as const);
      for (const [group, ids] of lists) if (ids.length > 0) rest.set(group, ids.join('.'));
      if (opened.size === 0) rest.set('because', '');
    } else if (sameMembers(opened, allOpen(tree))) rest.set('open', 'all');
  }
  const query = [main, rest].map(String);
  return { main: `${selection ?? ''}?${query[0]}`, rest: query[1]! };
}

const idsIn = (opened: Opened, group: string): readonly string[] =>
  [...opened]
    .filter((key) => key.endsWith(`/${group}`))
    .map((key) => key.slice(0, -group.length - 1))
    .sort();

/** A link as it stands in an address. */
export function written({ main, rest }: Link): string {
  const [id, query] = main.split('?') as [string, string];
  const whole = [query, rest].filter(Boolean).join('&');
  return `${id}${whole ? `?${whole}` : ''}`;
}

/** The standing that an address asks for. What it says that the map has not is passed over. */
export function standingOf(text: string, map: ArgumentMap, opening: Place): Asked {
  const [id = '', query = ''] = text.split('?');
  const asked = new URLSearchParams(query);
  const list = (name: string) => (asked.get(name) ?? '').split('.').filter(Boolean);
  const hidden = asked.has('hide')
    ? new Set(list('hide').filter((layer) => map.layers.has(layer)))
    : opening.look.hidden;
  const named = groups.flatMap((group) => list(group).map((of) => groupKey(of, group)));
  const via = list('via').flatMap((pair): (readonly [Id, Id])[] => {
    const [statement = '', relation = ''] = pair.split('-');
    return map.relations.get(relation)?.premises?.includes(statement) ? [[statement, relation]] : [];
  });
  return {
    selection: map.statements.has(id) || map.relations.has(id) ? id : undefined,
    look: { hidden, focus: focusIn(asked.get('focus'), map), filter: filterIn(asked, map) },
    opened: groups.some((group) => asked.has(group))
      ? new Set(named)
      : asked.get('open') === 'all'
        ? 'all'
        : 'first',
    direction: directionIn(asked.get('direction')) ?? opening.direction,
    via: new Map(via),
    camera: undefined,
  };
}

const focusKinds: Readonly<Record<FocusKind, true>> = {
  near: true,
  chain: true,
  reasons: true,
  objections: true,
  branch: true,
  unanswered: true,
};

function focusIn(text: string | null, map: ArgumentMap): Focus | undefined {
  const [kind = '', of = '', links = ''] = (text ?? '').split('.');
  if (!Object.hasOwn(focusKinds, kind)) return undefined;
  if (of !== '' ? !map.statements.has(of) : kind !== 'unanswered') return undefined;
  const far = Number.parseInt(links, 10);
  return {
    kind: kind as FocusKind,
    ...(of !== '' && { of }),
    ...(kind === 'near' && far >= 1 && { links: far }),
  };
}

function filterIn(asked: URLSearchParams, map: ArgumentMap): Filter {
  const isKnown = (facet: Facet, value: FacetValue) =>
    isFacetValue(facet, value) && (facet !== 'layers' || map.layers.has(String(value)));
  const chosen = facets.map((facet): readonly [Facet, readonly FacetValue[]] => {
    const values: readonly FacetValue[] = asked.getAll(facet);
    const read = facet === 'paragraphs' ? values.map(Number) : values;
    return [facet, [...new Set(read)].filter((value) => isKnown(facet, value))];
  });
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

const directionIn = (text: string | null): Direction | undefined =>
  text === 'down' || text === 'right' ? text : undefined;

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const member of a) if (!b.has(member)) return false;
  return true;
}

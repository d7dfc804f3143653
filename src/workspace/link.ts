import type { Direction } from '../layout/index.ts';
import type { ArgumentMap, Facet, Filter, Focus, FocusKind, Id } from '../model/index.ts';
import { groupKey, type Opened } from '../picture/index.ts';
import { facets } from '../trace/index.ts';
import type { Standing } from './reading.svelte.ts';

/**
 * Where a reading stands, as the part of an address after the map's name: `ID?focus=near.ID.2&roles=claim&hide=…`. What is as the map opens
 * is left out. Steps back lead over changes of `main`; what else changed (what is open, the direction) stands in `rest`.
 */
export interface Link {
  readonly main: string;
  readonly rest: string;
}

/** Longer lists of what is open are left out: what is selected is opened to in any case. */
const MOST_OPEN = 60;

const groups = ['because', 'but'] as const;

/** The link to a standing; `opening` is how the map opens. */
export function linkOf({ selection, look, opened, direction }: Standing, opening: Standing): Link {
  const main = new URLSearchParams();
  const { focus, filter, hidden } = look;
  if (focus) main.set('focus', [focus.kind, focus.of ?? '', focus.links ?? ''].join('.').replace(/\.+$/, ''));
  for (const facet of facets) for (const value of filter[facet] ?? []) main.append(facet, String(value));
  if (!sameMembers(hidden, opening.look.hidden)) main.set('hide', [...hidden].sort().join('.'));
  const rest = new URLSearchParams();
  if (direction !== opening.direction) rest.set('direction', direction);
  if (opened.size <= MOST_OPEN && !sameMembers(opened, opening.opened)) {
    for (const group of groups) {
      const ids = [...opened].filter((key) => key.endsWith(`/${group}`)).map((key) => key.split('/')[0]!);
      if (ids.length > 0) rest.set(group, ids.sort().join('.'));
    }
  }
  const query = [main, rest].map(String);
  return { main: `${selection ?? ''}?${query[0]}`, rest: query[1]! };
}

/** A link as it stands in an address. */
export function written({ main, rest }: Link): string {
  const [id, query] = main.split('?') as [string, string];
  const whole = [query, rest].filter(Boolean).join('&');
  return `${id}${whole ? `?${whole}` : ''}`;
}

/** The standing that an address asks for. What it says that the map has not is passed over. */
export function standingOf(text: string, map: ArgumentMap, opening: Standing): Standing {
  const [id = '', query = ''] = text.split('?');
  const asked = new URLSearchParams(query);
  const list = (name: string) => (asked.get(name) ?? '').split('.').filter(Boolean);
  const hidden = asked.has('hide')
    ? new Set(list('hide').filter((layer) => map.layers.has(layer)))
    : opening.look.hidden;
  const named = groups.flatMap((group) => list(group).map((of) => groupKey(of, group)));
  const focus = focusIn(asked.get('focus'), map);
  return {
    selection: map.statements.has(id) || map.relations.has(id) ? id : undefined,
    look: { hidden, focus, filter: filterIn(asked, map) },
    opened: groups.some((group) => asked.has(group)) ? new Set(named) : opening.opened,
    direction: directionIn(asked.get('direction')) ?? opening.direction,
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
  const chosen = facets.map((facet): readonly [Facet, readonly (string | number)[]] => {
    const values = asked.getAll(facet);
    if (facet === 'paragraphs') return [facet, values.map(Number).filter((number) => number >= 1)];
    return [facet, facet === 'layers' ? values.filter((id) => map.layers.has(id)) : values];
  });
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

const directionIn = (text: string | null): Direction | undefined =>
  text === 'down' || text === 'right' ? text : undefined;

function sameMembers(a: ReadonlySet<Id> | Opened, b: ReadonlySet<Id> | Opened): boolean {
  if (a.size !== b.size) return false;
  for (const member of a) if (!b.has(member)) return false;
  return true;
}

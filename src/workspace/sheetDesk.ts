import { weigh, type Position, type Weighing } from '../evaluate/index.ts';
import type { ArgumentMap, Id, SheetNotes } from '../model/index.ts';
import {
  packetOf,
  sheetOf,
  standpointOf,
  type Preparation,
  type Sheet,
  type SheetKind,
  type Standpoint,
} from '../prepare/index.ts';

/** Which sheet is wanted of a map, and for what. */
export interface SheetAsked extends Pick<
  Preparation,
  'motion' | 'side' | 'debate' | 'team' | 'speaksFirst' | 'wordsPerMinute' | 'pinned' | 'inOrder'
> {
  readonly kind: SheetKind;
  readonly position: Position;
  /** Whether the judge’s page says which way each clash leans. */
  readonly leaning: boolean;
}

/** The same for all sheets of the format. */
export type PacketAsked = Omit<SheetAsked, 'kind' | 'pinned' | 'inOrder'>;

/** What sheets are made of. */
export interface SheetGround {
  /** Without what is of layers that don't count. */
  readonly map: ArgumentMap;
  /** The titles of the layers that count. */
  readonly counted: readonly string[];
  /** Texts that are at hand, by the id of their source. */
  readonly texts: ReadonlyMap<Id, string>;
}

/** Where sheets are made, in this thread or another. */
export interface SheetDesk {
  /** Takes the map that sheets are made of from now on. */
  hold(ground: SheetGround): Promise<void>;
  make(asked: SheetAsked): Promise<Sheet>;
  /** Makes all of a format, with what was done to each by hand. */
  makeAll(asked: PacketAsked, notes: ReadonlyMap<string, SheetNotes>): Promise<readonly Sheet[]>;
}

const NO_MAP = 'there is no map to make a sheet of';

/** A desk in this thread. What the sheets of one debate have in common is worked out once for all of them. */
export function sheetDesk(): SheetDesk {
  let ground: SheetGround | undefined;
  let weighed: { readonly key: string; readonly weighing: Weighing } | undefined;
  let seen: { readonly key: string; readonly standpoint: Standpoint } | undefined;

  function weighedFor(map: ArgumentMap, position: Position): Weighing {
    const key = JSON.stringify([...position.supposed]);
    if (weighed?.key === key) return weighed.weighing;
    seen = undefined;
    weighed = { key, weighing: weigh(map, position) };
    return weighed.weighing;
  }
  return {
    hold: (held) => {
      ground = held;
      weighed = undefined;
      seen = undefined;
      return Promise.resolve();
    },
    make: (asked) => {
      if (!ground) return Promise.reject(new Error(NO_MAP));
      const { map, texts, counted } = ground;
      const { kind, position, pinned, ...occasion } = asked;
      const weighing = weighedFor(map, position);
      const key = JSON.stringify([occasion, [...pinned]]);
      if (seen?.key !== key)
        seen = { key, standpoint: standpointOf({ ...occasion, map, counted, weighing, texts, pinned }) };
      return Promise.resolve(sheetOf(seen.standpoint, kind));
    },
    makeAll: ({ position, ...occasion }, notes) => {
      if (!ground) return Promise.reject(new Error(NO_MAP));
      const { map, texts, counted } = ground;
      const weighing = weighedFor(map, position);
      return Promise.resolve(packetOf({ ...occasion, map, counted, weighing, texts }, notes));
    },
  };
}

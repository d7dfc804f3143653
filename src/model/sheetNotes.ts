import type { Id } from './records.ts';

/** What somebody did to one line of a sheet. */
export interface LineNotes {
  /** Their own words, instead of what the map gives; or, of a blank, what they filled in. */
  readonly words?: string;
  /** What the map gave when they wrote that: where it gives something else by now, they are told. */
  readonly instead?: string;
  /** Left out, by their choice. */
  readonly hidden?: true;
  /** Never left out for length. */
  readonly pinned?: true;
}

/** What somebody did to a sheet that was made of a map: kept beside the map, so that the sheet follows the map and their words stay. */
export interface SheetNotes {
  /** By the key of a line or part. */
  readonly lines: ReadonlyMap<string, LineNotes>;
  /** By the key of a part (of the sheet itself: empty): the keys of its lines and parts, in the order chosen. Those that are not in it come after, as the map has them. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

/** For which debate somebody prepares: what of a map counts, for which side, held how. */
export interface Occasion {
  readonly title: string;
  /** The statement debated; absent, the map's motion or thesis. */
  readonly motion?: Id;
  readonly side: 'for' | 'against';
  /** Id of a debate format. */
  readonly format: string;
  /** The side of the format, where it has several that tell the same way. */
  readonly team?: string;
  /** Where a coin decides: whether this side speaks first. */
  readonly speaksFirst?: boolean;
  /** Speaking speed. */
  readonly wordsPerMinute?: number;
  /** Lengths of speeches that differ from the format's, s, by the speech's id. */
  readonly seconds: ReadonlyMap<string, number>;
  /** Layers that don't count. */
  readonly hidden: readonly Id[];
}

/** Prepared sheets: for what, and what was done to them by hand, by the sheet's kind. */
export interface PreparedSheets {
  readonly occasion: Occasion;
  readonly notes: ReadonlyMap<string, SheetNotes>;
}

/** Where a card stands: its top left corner and its size, px. */
export interface Placement {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One row of a fan. */
export interface FanRow {
  readonly children: readonly string[];
  /** Where the cards of the row begin along the growing axis: y when 'down', x when 'right'. */
  readonly start: number;
}

/**
 * How the children of a card stand: in one row, or on several shelves with a channel on each side through which routes
 * reach the later rows. The lane above every row is free of cards over the whole width of the rows, the channels are
 * free from the card's own lane to the end of the last row.
 */
export interface Fan {
  readonly rows: readonly FanRow[];
  /** Centre of the channel before the rows, across the growing axis: x of the left one when 'down'. Only with several rows. */
  readonly before: number;
  /** Centre of the channel after the rows, likewise. */
  readonly after: number;
}

/** A rectangle, px. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A whole drawing without its routes. Both maps have the order in which the cards are met level by level. */
export interface Layout {
  readonly placements: ReadonlyMap<string, Placement>;
  /** One fan for each card that has children. */
  readonly fans: ReadonlyMap<string, Fan>;
  /** Everything, channels included; its corner is the origin. */
  readonly bounds: Bounds;
}

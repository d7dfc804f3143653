import type { Id } from './records.ts';

/** What somebody supposes of a statement or step, whatever the map says: that it carries, that it doesn't, or neither. */
export const suppositions = ['granted', 'denied', 'open'] as const;

export type Supposition = (typeof suppositions)[number];

/** What a reader supposes: session state, beside the map and never in it. Ids that the map does not have change nothing. */
export interface Position {
  readonly supposed: ReadonlyMap<Id, Supposition>;
  /** How far a statement is believed, 0 to 1, instead of what the map says. */
  readonly credences: ReadonlyMap<Id, number>;
}

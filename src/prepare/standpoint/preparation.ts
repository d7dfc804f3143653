import type { DebateFormat } from '../../debates/index.ts';
import type { Weighing } from '../../evaluate/index.ts';
import type { ArgumentMap, Id } from '../../model/index.ts';

/** What sheets are made of: a map that was weighed, and for what. */
export interface Preparation {
  /** With the layers that count, and no others. */
  readonly map: ArgumentMap;
  /** Their titles; all that the map has, where it isn’t said. */
  readonly counted?: readonly string[];
  readonly weighing: Weighing;
  /** The statement debated. Sides follow it, not the thesis. */
  readonly motion: Id;
  readonly side: 'for' | 'against';
  readonly debate: DebateFormat;
  /** The side's id in the format, where several tell the same way; else the first that does. */
  readonly team?: string;
  /** Where a coin decides: whether this side speaks first. */
  readonly speaksFirst: boolean;
  readonly wordsPerMinute: number;
  /** Texts that were opened beside the map, normalised, by the id of their source: cards quote them. */
  readonly texts: ReadonlyMap<Id, string>;
  /** Keys of lines that are never left out for length. */
  readonly pinned: ReadonlySet<string>;
  /** The steps of our contentions in an order that somebody chose, one for each speech in which they stand: they change places with each other only. */
  readonly inOrder?: readonly (readonly Id[])[];
  /** Whether the judge's summary says which way each clash leans in this map. */
  readonly leaning?: boolean;
}

import type { Problem } from '../model/index.ts';
import type { KeptBeside } from './beside.ts';
import type { Version, VersionReason } from './versions.ts';

/** The names of the graph files in a store, sorted; or why they can't be told. */
export type Listing =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The bytes of one graph file; or why they can't be had. */
export type Read =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: Problem };

/** The basis of the file as it now is; or why nothing was written. */
export type Written =
  { readonly ok: true; readonly basis: string } | { readonly ok: false; readonly problem: Problem };

/** What a file is called where it was moved to; or why it stayed. */
export type Moved =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: Problem };

/** The earlier states of a file, the newest first; or why they can't be told. */
export type Versions =
  | { readonly ok: true; readonly versions: readonly Version[] }
  | { readonly ok: false; readonly problem: Problem };

/** What was noticed of a file: which bytes it has by now (`basisOf`); without a basis, that it is gone. */
export interface Seen {
  readonly name: string;
  readonly basis?: string;
}

/** How a file is replaced. */
export interface Replacing {
  /** Why what is replaced is to be kept as a version; an hour after the last, it is kept in any case. */
  readonly keep?: VersionReason | undefined;
}

/** How the maps that a browser keeps stand to what is elsewhere. */
export interface Kept {
  /** The names of those that it keeps, sorted. */
  readonly own: readonly string[];
  /** Of these, the ones that stand in the place of a map of the host's. */
  readonly hiding: readonly string[];
  /** Of these, the ones that were changed since a copy of them was last saved elsewhere. */
  readonly uncopied: readonly string[];
  /** By name: the state (`basisOf`) of which a copy was last saved elsewhere. */
  readonly copies: ReadonlyMap<string, string>;
  /** What keeps the maps of the browser, or of the host, from being had. */
  readonly problems: readonly Problem[];
}

/** What can be done where maps are kept in the browser only. */
export interface InBrowser {
  look(): Promise<Kept>;
  /** Remembers that these states of files were saved elsewhere. */
  copied(states: readonly Seen[]): Promise<void>;
  /** Throws away for good what was put aside; says why not, if it could not. */
  emptyTrash(): Promise<Problem | undefined>;
}

/**
 * A place where maps live: one folder's worth of graph files, known by their names (`*.json`, not hidden, no folders). All calls
 * always resolve: a missing file or a server that is down is a problem to be shown, not an exception.
 */
export interface GraphStore {
  list(): Promise<Listing>;
  read(name: string): Promise<Read>;
  /**
   * Replaces a file that the store lists, whole or not at all. `basis` is that (`basisOf`) of the bytes that were opened. Refused if
   * the file has others by now, or if the new bytes are no map. A file that has the new bytes already counts as written, so that a
   * save whose answer was lost can be sent again (RFC 9110, 13.1.1). A store without it can only be read.
   */
  write?(name: string, bytes: Uint8Array, basis: string, replacing?: Replacing): Promise<Written>;
  /** Makes a new file, whole or not at all; refused where there is one of that name. */
  create?(name: string, bytes: Uint8Array): Promise<Written>;
  /** Puts a file aside as it was opened: it is neither listed nor read any more, and can be taken out again. Says what it is called there. */
  discard?(name: string, basis: string): Promise<Moved>;
  /** The names of the files that were put aside, sorted. */
  discarded?(): Promise<Listing>;
  /** Takes a file out again; says what it is called then, where another has its name by now. */
  restore?(name: string): Promise<Moved>;
  /** The earlier states of a file that were kept. */
  versions?(name: string): Promise<Versions>;
  /** The bytes of one of them, by its id. */
  version?(name: string, id: string): Promise<Read>;
  /** Tells of every change of a file, whoever makes it, until what it returns is called. */
  watch?(hear: (seen: Seen) => void): () => void;
  /** What is kept beside the maps, and not in them. */
  readonly beside?: KeptBeside;
  /** Only where what is written stays in this browser. */
  readonly inBrowser?: InBrowser;
}

/** Whether a file of this name counts as a graph: `*.json`, and neither hidden nor in another folder. */
export const isGraphName = (name: string): boolean => /^[^./\\\0][^/\\\0]*\.json$/.test(name);

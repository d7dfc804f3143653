import { parse } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import { basisOf } from './basis.ts';
import { isFreeOf, isPortable } from './besideId.ts';
import type { GraphStore, Listing, Read, Written } from './graphStore.ts';
import { changedOnDisk, halfCharacter, noText, notWritable, tooLarge, unreadable } from './troubles.ts';

/** What may be kept beside a map: each kind has a folder of its own there. */
export const besideKinds = ['positions', 'sheets'] as const;
export type BesideKind = (typeof besideKinds)[number];

/** How many bytes (UTF-8) a document may have. */
export const LARGEST_BESIDE = 1_000_000;

/** A document, and what tells its state (`basisOf` its bytes); or why it can't be had. */
export type ReadBeside =
  | { readonly ok: true; readonly text: string; readonly basis: string }
  | { readonly ok: false; readonly problem: Problem };

/** Whether a document is gone; or why it stayed. */
export type Removed = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** What was noticed of a document: its map's id, and what its state is by now; without a basis, that it is gone. */
export interface SeenBeside {
  /** The map's id; `ANY` where all are to be looked at again. */
  readonly map: string;
  readonly kind: BesideKind;
  readonly id: string;
  readonly basis?: string;
}

/**
 * Small documents kept beside maps: what belongs to a map and is not said in it. A map is known by the name of its file, but what is kept hangs on
 * the map's id: it outlasts another name of the file and the trash, and files with the same map have it in common. A document is known by its kind
 * and an id of its own (`freeId` makes one of a title); what its text says is nobody's business here. All calls always resolve. A problem of a
 * document, rather than of its map, has its kind as `beside` among its values.
 */
export interface KeptBeside {
  /** The ids of what is kept of a kind, sorted; those that can't be read, too. */
  list(name: string, kind: BesideKind): Promise<Listing>;
  read(name: string, kind: BesideKind, id: string): Promise<ReadBeside>;
  /**
   * Keeps a text that is not empty, whole or not at all. `basis` is that of what was read; without it, there may be none yet whose id is the
   * same on any system. What has the new text already counts as written, so that a save whose answer was lost can be sent again.
   */
  write(name: string, kind: BesideKind, id: string, text: string, basis?: string): Promise<Written>;
  /** Takes a document away for good, as it was read. One that is gone already counts as removed. */
  remove(name: string, kind: BesideKind, id: string, basis: string): Promise<Removed>;
  /** Tells of every change of a document, this page's own among them, until what it returns is called. */
  watch(hear: (seen: SeenBeside) => void): () => void;
}

/** Where a store puts documents: by the id of their map. What arrives here has an allowed kind and id, and no more bytes than may be. */
export interface Shelves {
  /** In any order; what else lies there is among them. */
  list(map: string, kind: BesideKind): Promise<Listing>;
  read(map: string, kind: BesideKind, id: string): Promise<Read>;
  write(
    map: string,
    kind: BesideKind,
    id: string,
    bytes: Uint8Array,
    basis: string | undefined,
  ): Promise<Written>;
  remove(map: string, kind: BesideKind, id: string, basis: string): Promise<Removed>;
  watch(hear: (seen: SeenBeside) => void): () => void;
}

/** Whether a document may be called so: its kind is known, and its id a file's name on every system. */
export const mayBeKept = (kind: string, id: string): kind is BesideKind => isKind(kind) && isPortable(id);

/** Whether this is among what may be kept. */
export const isKind = (kind: string): kind is BesideKind => (besideKinds as readonly string[]).includes(kind);

/** The documents on some shelves, beside the maps that `read` gives. */
export function keptBeside(read: GraphStore['read'], shelves: Shelves): KeptBeside {
  /** The id of the map that a file holds; or why it can't be told. */
  async function mapIn(name: string) {
    const found = await read(name);
    if (!found.ok) return found;
    const parsed = parse(found.bytes);
    if (parsed.ok) return { ok: true, map: parsed.map.id } as const;
    const problem = parsed.problems.find(({ severity }) => severity === 'error') ?? parsed.problems[0]!;
    return { ok: false, problem } as const;
  }

  return {
    async list(name, kind) {
      if (!isKind(kind)) return { ok: true, names: [] };
      const at = await mapIn(name);
      if (!at.ok) return at;
      const found = await shelves.list(at.map, kind);
      return found.ok ? { ok: true, names: found.names.filter(isPortable).sort() } : spokenOf(kind, found);
    },
    async read(name, kind, id) {
      if (!mayBeKept(kind, id)) return { ok: false, problem: unreadable('missing') };
      const at = await mapIn(name);
      return at.ok ? spokenOf(kind, textOf(await shelves.read(at.map, kind, id))) : at;
    },
    async write(name, kind, id, text, basis) {
      const fit = bytesOf(kind, id, text);
      if (!fit.ok) return spokenOf(kind, fit);
      const at = await mapIn(name);
      return at.ok ? spokenOf(kind, await shelves.write(at.map, kind, id, fit.bytes, basis)) : gone(at);
    },
    async remove(name, kind, id, basis) {
      if (!mayBeKept(kind, id)) return spokenOf(kind, { ok: false, problem: changedOnDisk('missing') });
      const at = await mapIn(name);
      return at.ok ? spokenOf(kind, await shelves.remove(at.map, kind, id, basis)) : gone(at);
    },
    watch: (hear) => shelves.watch(hear),
  };
}

/** The bytes of a document; or why it may not be kept: it could not be read again as it is. */
export function bytesOf(kind: string, id: string, text: string): Read {
  if (!mayBeKept(kind, id)) return { ok: false, problem: notWritable('taken') };
  if (text === '') return { ok: false, problem: noText('empty-file') };
  const half = text.search(/\p{Cs}/u);
  if (half >= 0) return { ok: false, problem: halfCharacter(text, half) };
  const bytes = new TextEncoder().encode(text);
  return bytes.length > LARGEST_BESIDE
    ? { ok: false, problem: tooLarge(bytes.length, LARGEST_BESIDE) }
    : { ok: true, bytes };
}

/** What was read as the text that was written, a byte order mark included. */
export function textOf(read: Read): ReadBeside {
  if (!read.ok) return read;
  const { bytes } = read;
  if (bytes.length > LARGEST_BESIDE) return { ok: false, problem: tooLarge(bytes.length, LARGEST_BESIDE) };
  // What others cut off, or left in the middle of writing, is not taken for a document that says nothing.
  if (bytes.length === 0) return { ok: false, problem: noText('empty-file') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, text, basis: basisOf(bytes) };
  } catch {
    return { ok: false, problem: noText('not-utf8') };
  }
}

/**
 * Why a document may not be written: `found` is the state of what has its id, `next` that of what is to be there, `basis` what was read, and `ids` are all
 * that there are.
 */
export function obstacle(
  id: string,
  { found, next, basis }: { found: string | undefined; next: string; basis: string | undefined },
  ids: readonly string[],
): Problem | undefined {
  if (found === next) return undefined;
  if (basis === undefined) return found === undefined && isFreeOf(id, ids) ? undefined : notWritable('taken');
  if (found === undefined) return changedOnDisk('missing');
  return found === basis ? undefined : changedOnDisk('changed');
}

type Failed = { readonly ok: false; readonly problem: Problem };

/** What came of something, where a problem says that a document of this kind has it. */
export const spokenOf = <T extends { readonly ok: true } | Failed>(kind: string, came: T): T =>
  came.ok
    ? came
    : { ...came, problem: { ...came.problem, values: { ...came.problem.values, beside: kind } } };

/** The map whose document was to be changed is not there any more. */
const gone = (failed: Failed): Failed =>
  failed.problem.values['reason'] === 'missing' ? { ok: false, problem: changedOnDisk('missing') } : failed;

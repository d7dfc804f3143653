import { basisOf } from './basis.ts';
import { keptBeside } from './beside.ts';
import type { BrowserStore } from './browser/index.ts';
import type { GraphStore, InBrowser, Listing, Read, Versions, Written } from './graphStore.ts';
import { mapIdIn } from './mapId.ts';
import { notWritable } from './troubles.ts';

/**
 * A host that only hands out maps, with this browser's own laid over them. A map of the host's is read through until it is first written: then the
 * browser has one of the same name, which hides it. Nothing of the host's is ever changed; where the browser's is put aside, the host's shows again.
 */
export function layeredStore(host: Pick<GraphStore, 'list' | 'read'>, own: BrowserStore): GraphStore {
  const isOwn = async (name: string): Promise<boolean> => {
    const listing = await own.list();
    return listing.ok && listing.names.includes(name);
  };

  async function list(): Promise<Listing> {
    const [theirs, mine] = await Promise.all([host.list(), own.list()]);
    // Where nothing can be kept, the host's maps can still be read, and the other way round; `look` says what is missing.
    if (!theirs.ok && (!mine.ok || mine.names.length === 0)) return theirs;
    const names = new Set([theirs, mine].flatMap((listing) => (listing.ok ? listing.names : [])));
    return { ok: true, names: [...names].sort() };
  }

  async function read(name: string): Promise<Read> {
    const mine = await own.read(name);
    // One of the browser's that can't be read is never passed off as the host's.
    return mine.ok || (await isOwn(name)) ? mine : host.read(name);
  }

  async function write(name: string, bytes: Uint8Array, basis: string, replacing = {}): Promise<Written> {
    const theirs = (await isOwn(name)) ? undefined : await host.read(name);
    if (theirs?.ok === false && theirs.problem.values['reason'] !== 'missing')
      return { ok: false, problem: notWritable('silent') };
    return own.write(name, bytes, basis, { ...replacing, over: theirs?.ok ? theirs.bytes : undefined });
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    const theirs = await host.list();
    return theirs.ok && theirs.names.includes(name)
      ? { ok: false, problem: notWritable('taken') }
      : own.create(name, bytes);
  }

  async function discard(name: string, basis: string) {
    // The host's own can't be put aside here.
    if (!(await isOwn(name)) && (await host.read(name)).ok)
      return { ok: false, problem: notWritable('read-only') } as const;
    return own.discard(name, basis);
  }

  async function versions(name: string): Promise<Versions> {
    if (await isOwn(name)) return own.versions(name);
    const theirs = await host.read(name);
    return theirs.ok ? { ok: true, versions: [] } : theirs;
  }

  /** Where the browser's file is gone, the host's stands in its place. */
  const watch: GraphStore['watch'] = (hear) =>
    own.watch((seen) => {
      if (seen.basis !== undefined) return hear(seen);
      void host.read(seen.name).then((theirs) => {
        hear(theirs.ok ? { ...seen, basis: basisOf(theirs.bytes) } : seen);
      });
    });

  /** Tells of a map's id whether the host has it. Where not all of the host's can be read, it may have any. */
  async function hostsMaps(): Promise<(map: string) => boolean> {
    const listing = await host.list();
    const reads = await Promise.all((listing.ok ? listing.names : []).map((name) => host.read(name)));
    // A host without a list has no maps of its own.
    if (!listing.ok) return () => listing.problem.values['reason'] !== 'unlisted';
    if (reads.some(({ ok }) => !ok)) return () => true;
    const maps = new Set(reads.map((read) => (read.ok ? mapIdIn(read.bytes) : '')));
    return (map) => maps.has(map);
  }

  const inBrowser: InBrowser = {
    ...own.inBrowser,
    emptyTrash: async () => own.inBrowser.emptyTrash(await hostsMaps()),
    async look() {
      const [theirs, kept] = await Promise.all([host.list(), own.inBrowser.look()]);
      const names = new Set(theirs.ok ? theirs.names : []);
      // A host without a list has no maps of its own.
      const lost = !theirs.ok && theirs.problem.values['reason'] !== 'unlisted' ? [theirs.problem] : [];
      return {
        ...kept,
        hiding: kept.own.filter((name) => names.has(name)),
        problems: [...kept.problems, ...lost],
      };
    },
  };

  const { discarded, restore, version } = own;
  // Beside the host's maps, too, what is kept is the browser's.
  const beside = keptBeside(read, own.shelves);
  return {
    list,
    read,
    write,
    create,
    discard,
    discarded,
    restore,
    versions,
    version,
    watch,
    beside,
    inBrowser,
  };
}

import { LARGEST } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import { ask, problemIn, put, refusalToWrite } from './asking.ts';
import {
  isGraphName,
  type GraphStore,
  type Listing,
  type Moved,
  type Read,
  type Replacing,
  type Seen,
  type Versions,
  type Written,
} from './graphStore.ts';
import { hearEvents, seenIn } from './events.ts';
import { httpBeside } from './httpBeside.ts';
import { changedOnDisk, notWritable, tooLarge, unreadable } from './troubles.ts';
import { versionsIn } from './versions.ts';

/** Says to the server why what is replaced is to be kept. */
export const KEEP_HEADER = 'counterclaim-keep';

/** Tells our own server, which can be written to, from a host that only hands files out: every answer of it has this header. */
export const SERVER_HEADER = 'counterclaim-server';

/**
 * The graphs beside the page: `graphs/index.json` lists them, `graphs/<name>` is one of them. That holds for the local server and for
 * any static host, which refuses to be written to. `base` is the page's folder; absent, addresses are relative to the page.
 */
export function httpStore({ base = '' }: { readonly base?: string } = {}): GraphStore {
  const address = (name: string) => `${base}graphs/${encodeURIComponent(name)}`;

  async function list(): Promise<Listing> {
    const answer = await ask(address('index.json'));
    if (!answer) return { ok: false, problem: unreadable('silent') };
    if (!answer.ok) return { ok: false, problem: await refusal(answer, 'unlisted') };
    const names: unknown = await answer.json().catch(() => undefined);
    if (!Array.isArray(names)) return { ok: false, problem: unreadable('unlisted') };
    return { ok: true, names: names.filter((name) => typeof name === 'string' && isGraphName(name)) };
  }

  const read = (name: string): Promise<Read> =>
    isGraphName(name)
      ? readAt(address(name))
      : Promise.resolve({ ok: false, problem: unreadable('missing') });

  async function write(
    name: string,
    bytes: Uint8Array,
    basis: string,
    { keep }: Replacing = {},
  ): Promise<Written> {
    if (!isGraphName(name)) return { ok: false, problem: changedOnDisk('missing') };
    if (bytes.length > LARGEST) return { ok: false, problem: tooLarge(bytes.length, LARGEST) };
    return put(address(name), bytes, { basis, headers: keep && { [KEEP_HEADER]: keep }, again: true });
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    if (!isGraphName(name)) return { ok: false, problem: notWritable('taken') };
    if (bytes.length > LARGEST) return { ok: false, problem: tooLarge(bytes.length, LARGEST) };
    return put(address(name), bytes, { again: false });
  }

  async function discard(name: string, basis: string): Promise<Moved> {
    if (!isGraphName(name)) return { ok: false, problem: changedOnDisk('missing') };
    return moved(await ask(address(name), { method: 'DELETE', headers: { 'if-match': `"${basis}"` } }));
  }

  async function discarded(): Promise<Listing> {
    const answer = await ask(`${base}trash/index.json`);
    // A host that only hands files out has no trash.
    const names: unknown = answer?.ok ? await answer.json().catch(() => []) : [];
    const known = Array.isArray(names) ? (names as readonly unknown[]) : [];
    return { ok: true, names: known.filter((name) => typeof name === 'string').filter(isGraphName) };
  }

  async function restore(name: string): Promise<Moved> {
    if (!isGraphName(name)) return { ok: false, problem: unreadable('missing') };
    return moved(await ask(`${base}trash/${encodeURIComponent(name)}`, { method: 'POST' }));
  }

  async function versions(name: string): Promise<Versions> {
    const answer = await ask(`${base}versions/${encodeURIComponent(name)}`);
    if (!answer) return { ok: false, problem: unreadable('silent') };
    if (!answer.ok) return { ok: false, problem: await refusal(answer, 'missing') };
    const told: unknown = await answer.json().catch(() => []);
    const ids = (Array.isArray(told) ? (told as readonly { readonly id?: unknown }[]) : []).map(
      ({ id }) => id,
    );
    return { ok: true, versions: versionsIn(ids.filter((id) => typeof id === 'string')) };
  }

  const version = (name: string, id: string): Promise<Read> =>
    readAt(`${base}versions/${encodeURIComponent(name)}/${encodeURIComponent(id)}`);

  const watch = (hear: (seen: Seen) => void) =>
    hearEvents(`${base}events`, (data) => seenIn(data).forEach(hear));

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
    beside: httpBeside(base),
  };
}

async function readAt(place: string): Promise<Read> {
  const answer = await ask(place);
  if (!answer) return { ok: false, problem: unreadable('silent') };
  if (!answer.ok) return { ok: false, problem: await refusal(answer, 'missing') };
  const bytes = await answer.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { ok: false, problem: unreadable('silent') };
  return bytes.length > LARGEST
    ? { ok: false, problem: tooLarge(bytes.length, LARGEST) }
    : { ok: true, bytes };
}

/** What came of moving a file: the server says what it is called now. */
async function moved(answer: Response | undefined): Promise<Moved> {
  if (!answer) return { ok: false, problem: notWritable('silent') };
  if (!answer.ok) return { ok: false, problem: await refusalToWrite(answer) };
  const { name } = ((await answer.json().catch(() => undefined)) ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? { ok: true, name } : { ok: false, problem: notWritable('read-only') };
}

/** Why something can't be read: said by our own server, or as far as a status tells it. */
async function refusal(answer: Response, absent: 'missing' | 'unlisted'): Promise<Problem> {
  const problem = await problemIn(answer);
  if (problem?.kind === 'too-large' || problem?.kind === 'unreadable') return problem;
  return unreadable(answer.status === 404 ? absent : { status: answer.status });
}

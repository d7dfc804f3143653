import { LARGEST } from '../formats/index.ts';
import { fileProblemKinds, type Problem } from '../model/index.ts';
import { basisOf } from './basis.ts';
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
import { hearEvents } from './events.ts';
import { changedOnDisk, notWritable, tooLarge, unreadable } from './troubles.ts';
import { versionsIn } from './versions.ts';

/** How many bytes a request may have that outlives its page (Fetch standard: 64 KiB with its like). */
const OUTLIVING = 60_000;

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
    const request = {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'if-match': `"${basis}"`,
        ...(keep && { [KEEP_HEADER]: keep }),
      },
      body: bytes.slice(),
    };
    // What is under way when the page is closed arrives all the same, as far as browsers allow that; else it is sent as any other.
    const outliving =
      bytes.length <= OUTLIVING && (await ask(address(name), { ...request, keepalive: true }));
    const answer = outliving || (await ask(address(name), request));
    // Only what was read to its end is over.
    await answer
      ?.clone()
      .arrayBuffer()
      .catch(() => undefined);
    if (!answer) return { ok: false, problem: notWritable('silent') };
    if (!answer.ok) return { ok: false, problem: await refusalToWrite(answer) };
    // A host that answers everything with its start page has saved nothing.
    const next = basisOf(bytes);
    return answer.headers.get('etag') === `"${next}"`
      ? { ok: true, basis: next }
      : { ok: false, problem: notWritable('read-only') };
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    if (!isGraphName(name)) return { ok: false, problem: notWritable('taken') };
    if (bytes.length > LARGEST) return { ok: false, problem: tooLarge(bytes.length, LARGEST) };
    const answer = await ask(address(name), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: bytes.slice(),
    });
    if (!answer) return { ok: false, problem: notWritable('silent') };
    if (!answer.ok) return { ok: false, problem: await refusalToWrite(answer) };
    const basis = basisOf(bytes);
    return answer.headers.get('etag') === `"${basis}"`
      ? { ok: true, basis }
      : { ok: false, problem: notWritable('read-only') };
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

  const watch = (hear: (seen: Seen) => void) => hearEvents(`${base}events`, hear);

  return { list, read, write, create, discard, discarded, restore, versions, version, watch };
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

/** Graphs change under a running server, so that a remembered answer is asked about again. Undefined: nobody answered. */
const ask = (address: string, more: RequestInit = {}) =>
  fetch(address, { cache: 'no-cache', ...more }).catch(() => undefined);

/** Why something can't be read: said by our own server, or as far as a status tells it. */
async function refusal(answer: Response, absent: 'missing' | 'unlisted'): Promise<Problem> {
  const problem = await problemIn(answer);
  if (problem?.kind === 'too-large' || problem?.kind === 'unreadable') return problem;
  return unreadable(answer.status === 404 ? absent : { status: answer.status });
}

async function refusalToWrite(answer: Response): Promise<Problem> {
  const problem = await problemIn(answer);
  if (problem) return problem;
  const { status } = answer;
  if (status === 412) return changedOnDisk('changed');
  // What hosts answer that know no PUT.
  return notWritable([404, 405, 501].includes(status) ? 'read-only' : { status });
}

/** Our own server says what is wrong as data (RFC 9457); of another one only the status is known. */
async function problemIn(answer: Response): Promise<Problem | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  const { problem } = ((await answer.json().catch(() => undefined)) ?? {}) as { readonly problem?: Problem };
  return (fileProblemKinds as readonly unknown[]).includes(problem?.kind) ? problem : undefined;
}

import { fileProblemKinds, type Problem } from '../model/index.ts';
import { basisOf } from './basis.ts';
import type { Written } from './graphStore.ts';
import { changedOnDisk, notWritable } from './troubles.ts';

/** How many bytes a request may have that outlives its page (Fetch standard: 64 KiB with its like). */
const OUTLIVING = 60_000;

/** What lies on a server changes while it runs, so that a remembered answer is asked about again. Undefined: nobody answered. */
export const ask = (address: string, more: RequestInit = {}): Promise<Response | undefined> =>
  fetch(address, { cache: 'no-cache', ...more }).catch(() => undefined);

/** How bytes are put somewhere. */
interface Putting {
  /** What they take the place of; without it, nothing may be there yet. */
  readonly basis?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether they may be sent twice, where the first answer was lost. */
  readonly again: boolean;
}

/** Puts bytes in place of what a basis names. */
export async function put(
  address: string,
  bytes: Uint8Array,
  { basis, headers, again }: Putting,
): Promise<Written> {
  const condition = basis === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${basis}"` };
  const request = {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...condition, ...headers },
    body: bytes.slice(),
  };
  // What is under way when the page is closed arrives all the same, as far as browsers allow that; else it is sent as any other.
  const outliving =
    again && bytes.length <= OUTLIVING && (await ask(address, { ...request, keepalive: true }));
  const answer = outliving || (await ask(address, request));
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

/** Why something is not written: said by our own server, or as far as a status tells it. */
export async function refusalToWrite(answer: Response): Promise<Problem> {
  const problem = await problemIn(answer);
  if (problem) return problem;
  const { status } = answer;
  if (status === 412) return changedOnDisk('changed');
  // What hosts answer that know no PUT.
  return notWritable([404, 405, 501].includes(status) ? 'read-only' : { status });
}

/** Our own server says what is wrong as data (RFC 9457); of another one only the status is known. */
export async function problemIn(answer: Response): Promise<Problem | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  const { problem } = ((await answer.json().catch(() => undefined)) ?? {}) as { readonly problem?: Problem };
  return (fileProblemKinds as readonly unknown[]).includes(problem?.kind) ? problem : undefined;
}

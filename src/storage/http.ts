import { LARGEST } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import { isGraphName, type GraphStore, type Listing, type Read } from './graphStore.ts';
import { tooLarge, unreadable } from './troubles.ts';

/**
 * The graphs beside the page: `graphs/index.json` lists them, `graphs/<name>` is one of them. That holds for the local server and for
 * any static host. `base` is the page's folder; absent, addresses are relative to the page.
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

  async function read(name: string): Promise<Read> {
    if (!isGraphName(name)) return { ok: false, problem: unreadable('missing') };
    const answer = await ask(address(name));
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

  return { list, read };
}

/** Graphs change under a running server, so that a remembered answer is asked about again. Undefined: nobody answered. */
const ask = (address: string) => fetch(address, { cache: 'no-cache' }).catch(() => undefined);

/** Our own server says what is wrong as data (RFC 9457); of another one only the status is known. */
async function refusal(answer: Response, absent: 'missing' | 'unlisted'): Promise<Problem> {
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    const { problem } = ((await answer.json().catch(() => undefined)) ?? {}) as {
      readonly problem?: Problem;
    };
    if (problem?.kind === 'too-large' || problem?.kind === 'unreadable') return problem;
  }
  return unreadable(
    answer.status === 404 ? absent : { because: `the server answers with status ${answer.status}` },
  );
}

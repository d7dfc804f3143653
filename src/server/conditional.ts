import type { Problem } from '../model/index.ts';
import { tooLarge } from '../storage/index.ts';
import { answers } from '../words/commandLine.ts';
import { problemSentence } from '../words/problems.ts';
import { refused, refusedWith, type Answer } from './answer.ts';
import type { Asked } from './routes.ts';

// What routes have in common that replace something: the client says what it replaces (RFC 9110, If-Match).

export const JSON_TYPE = 'application/json; charset=utf-8';

/** What came to be saved; or what is answered instead. */
type Sent =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly answer: Answer };

/** Reads what came to be saved, at most so many bytes: only what a page of ours would send, plain and whole. */
export async function sentJson({ headers, body }: Asked, most: number): Promise<Sent> {
  const type = headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) return { ok: false, answer: refused(415, answers.notJson) };
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return { ok: false, answer: refused(415, answers.packed) };
  const sent = await body(most);
  if (sent.ok) return sent;
  const answer =
    sent.why === 'torn' ? refused(400, answers.tornBody) : refusal(413, tooLarge(sent.length, most));
  return { ok: false, answer };
}

/** The basis that a condition names. Whatever else it may be, it is the basis of no file. */
export const basisIn = (condition: string | undefined): string =>
  /^"([0-9a-f]{64})"$/.exec(condition ?? '')?.[1] ?? '';

export const tagged = (answer: Answer, basis: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, etag: `"${basis}"` },
});

export const refusal = (status: number, problem: Problem): Answer =>
  refusedWith(status, problemSentence(problem), problem);

/** The status of a refusal to write; what is no map is well formed HTTP, but can't be processed. */
export function statusOf({ kind, values }: Problem): number {
  if (kind === 'changed-on-disk') return values['reason'] === 'missing' ? 404 : 412;
  if (kind === 'not-writable')
    return values['reason'] === 'taken'
      ? 412
      : values['reason'] === 'denied'
        ? 403
        : values['reason'] === 'full'
          ? 507
          : values['reason'] === 'busy'
            ? 503
            : 500;
  return kind === 'too-large' ? 413 : 422;
}

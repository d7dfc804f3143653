import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LARGEST } from '../../formats/index.ts';
import type { Problem } from '../../model/index.ts';
import {
  KEEP_HEADER,
  notWritable,
  tooLarge,
  versionReasons,
  type VersionReason,
} from '../../storage/index.ts';
import { answers } from '../../words/commandLine.ts';
import { problemSentence } from '../../words/problems.ts';
import { found, refused, refusedWith, type Answer } from '../answer.ts';
import type { Route } from '../routes.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What `basisOf` says, by the platform's own digest: an answer waits for it. */
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * `graphs/<name>`: the bytes of one graph file, as they are on disk, and their replacement by a client that knows which it replaces
 * (RFC 9110, If-Match). The store decides which names there are.
 */
export const graphRoute: Route = {
  path: /^\/graphs(?:\/(.*))?$/s,
  methods: {
    GET: async ([, name = ''], { store }) => {
      const read = await store.read(name);
      if (read.ok) return tagged(found(JSON_TYPE, read.bytes), digestOf(read.bytes));
      return refusal(read.problem.kind === 'too-large' ? 413 : 404, read.problem);
    },
    PUT: async ([, name = ''], { store }, { headers, body }) => {
      if (!store.write) return refusal(403, notWritable('read-only'));
      const isNew = headers['if-none-match'] === '*' && store.create !== undefined;
      const condition = headers['if-match'];
      if (condition === undefined && !isNew) return refused(428, answers.noBasis);
      if (!/^application\/json *(;|$)/i.test(headers['content-type'] ?? ''))
        return refused(415, answers.notJson);
      if ((headers['content-encoding'] ?? 'identity') !== 'identity') return refused(415, answers.packed);
      const sent = await body(LARGEST);
      if (!sent.ok && sent.why === 'torn') return refused(400, answers.tornBody);
      if (!sent.ok) return refusal(413, tooLarge(sent.length, LARGEST));
      const written = isNew
        ? await store.create!(name, sent.bytes)
        : await store.write(name, sent.bytes, basisIn(condition), { keep: reasonIn(headers) });
      if (!written.ok) return refusal(statusOf(written.problem), written.problem);
      return tagged(found(JSON_TYPE, JSON.stringify({ basis: written.basis })), written.basis);
    },
    DELETE: async ([, name = ''], { store }, { headers }) => {
      if (!store.discard) return refusal(403, notWritable('read-only'));
      const condition = headers['if-match'];
      if (condition === undefined) return refused(428, answers.noBasis);
      const moved = await store.discard(name, basisIn(condition));
      if (!moved.ok) return refusal(statusOf(moved.problem), moved.problem);
      return found(JSON_TYPE, JSON.stringify({ name: moved.name }));
    },
  },
};

/** Why the client wants what it replaces to be kept. */
function reasonIn(headers: IncomingHttpHeaders): VersionReason | undefined {
  const said = headers[KEEP_HEADER];
  return versionReasons.find((reason) => reason === said);
}

/** The basis that a condition names. Whatever else it may be, it is the basis of no file. */
const basisIn = (condition: string | undefined): string =>
  /^"([0-9a-f]{64})"$/.exec(condition ?? '')?.[1] ?? '';

const tagged = (answer: Answer, basis: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, etag: `"${basis}"` },
});

const refusal = (status: number, problem: Problem) => refusedWith(status, problemSentence(problem), problem);

/** The status of a refusal to write; what is no map is well formed HTTP, but can't be processed. */
function statusOf({ kind, values }: Problem): number {
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

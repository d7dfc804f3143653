import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LARGEST } from '../../formats/index.ts';
import { KEEP_HEADER, notWritable, versionReasons, type VersionReason } from '../../storage/index.ts';
import { answers } from '../../words/commandLine.ts';
import { found, refused } from '../answer.ts';
import { basisIn, JSON_TYPE, refusal, sentJson, statusOf, tagged } from '../conditional.ts';
import type { Route } from '../routes.ts';

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
    PUT: async ([, name = ''], { store }, asked) => {
      if (!store.write) return refusal(403, notWritable('read-only'));
      const { headers } = asked;
      const isNew = headers['if-none-match'] === '*' && store.create !== undefined;
      const condition = headers['if-match'];
      if (condition === undefined && !isNew) return refused(428, answers.noBasis);
      const sent = await sentJson(asked, LARGEST);
      if (!sent.ok) return sent.answer;
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

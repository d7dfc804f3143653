import type { Problem } from '../../model/index.ts';
import { isBesideKind, LARGEST_BESIDE, notWritable, spokenOf, textOf } from '../../storage/index.ts';
import { answers } from '../../words/commandLine.ts';
import { found, refused, type Answer } from '../answer.ts';
import { basisIn, JSON_TYPE, refusal, sentJson, statusOf, tagged } from '../conditional.ts';
import type { Route } from '../routes.ts';

const none = () => refused(404, answers.notFound);
const readOnly = () => refusal(403, notWritable('read-only'));

/** What can't be shown, and why. */
const unshown = (problem: Problem): Answer =>
  refusal(problem.kind === 'unreadable' ? 404 : problem.kind === 'too-large' ? 413 : 422, problem);

/**
 * `beside/<name>/<kind>`: the ids of what is kept of an allowed kind beside the map of a graph file; `beside/<name>/<kind>/<id>`: one document, kept
 * and taken away by a client that knows what it replaces.
 */
export const besideRoute: Route = {
  path: /^\/beside\/([^/]+)\/([^/]+)(?:\/([^/]+))?$/s,
  methods: {
    GET: async ([, name = '', kind = '', id], { store: { beside } }) => {
      if (!beside || !isBesideKind(kind)) return none();
      if (id === undefined) {
        const listing = await beside.list(name, kind);
        return listing.ok ? found(JSON_TYPE, JSON.stringify(listing.names)) : unshown(listing.problem);
      }
      const read = await beside.read(name, kind, id);
      return read.ok ? tagged(found(JSON_TYPE, read.text), read.basis) : unshown(read.problem);
    },
    PUT: async ([, name = '', kind = '', id], { store: { beside } }, asked) => {
      if (!isBesideKind(kind) || id === undefined) return none();
      if (!beside) return readOnly();
      const condition = asked.headers['if-match'];
      if (condition === undefined && asked.headers['if-none-match'] !== '*')
        return refused(428, answers.noBasis);
      const sent = await sentJson(asked, LARGEST_BESIDE);
      if (!sent.ok) return sent.answer;
      const said = spokenOf(kind, textOf(sent));
      if (!said.ok) return unshown(said.problem);
      const basis = condition === undefined ? undefined : basisIn(condition);
      const written = await beside.write(name, kind, id, said.text, basis);
      if (!written.ok) return refusal(statusOf(written.problem), written.problem);
      return tagged(found(JSON_TYPE, JSON.stringify({ basis: written.basis })), written.basis);
    },
    DELETE: async ([, name = '', kind = '', id], { store: { beside } }, { headers }) => {
      if (!isBesideKind(kind) || id === undefined) return none();
      if (!beside) return readOnly();
      const condition = headers['if-match'];
      if (condition === undefined) return refused(428, answers.noBasis);
      const removed = await beside.remove(name, kind, id, basisIn(condition));
      if (!removed.ok) return refusal(statusOf(removed.problem), removed.problem);
      return found(JSON_TYPE, JSON.stringify({ removed: true }));
    },
  },
};

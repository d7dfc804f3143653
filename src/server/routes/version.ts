import { notWritable } from '../../storage/index.ts';
import { problemSentence } from '../../words/problems.ts';
import { found, refusedWith } from '../answer.ts';
import type { Route } from '../routes.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const none = { ok: false, problem: notWritable('read-only') } as const;

/** `versions/<name>`: the earlier states of a graph file, the newest first; `versions/<name>/<id>`: the bytes of one. */
export const versionRoute: Route = {
  path: /^\/versions\/([^/]+)(?:\/([^/]+))?$/s,
  methods: {
    GET: async ([, name = '', id], { store }) => {
      if (id !== undefined) {
        const read = (await store.version?.(name, id)) ?? none;
        if (read.ok) return found(JSON_TYPE, read.bytes, 'no-store');
        return refusedWith(404, problemSentence(read.problem), read.problem);
      }
      const listing = (await store.versions?.(name)) ?? none;
      if (listing.ok) return found(JSON_TYPE, JSON.stringify(listing.versions));
      return refusedWith(404, problemSentence(listing.problem), listing.problem);
    },
  },
};

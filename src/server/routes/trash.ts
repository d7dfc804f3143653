import { problemSentence } from '../../words/problems.ts';
import { notWritable } from '../../storage/index.ts';
import { found, refusedWith } from '../answer.ts';
import type { Route } from '../routes.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** `trash/index.json`: the names of the graph files that were put aside; a POST to `trash/<name>` takes one out again. */
export const trashRoute: Route = {
  path: /^\/trash\/(.+)$/s,
  methods: {
    GET: async ([, name = ''], { store }) => {
      const listing =
        name === 'index.json' && store.discarded
          ? await store.discarded()
          : ({ ok: true, names: [] } as const);
      if (listing.ok) return found(JSON_TYPE, JSON.stringify(listing.names));
      return refusedWith(500, problemSentence(listing.problem), listing.problem);
    },
    POST: async ([, name = ''], { store }) => {
      const moved = store.restore
        ? await store.restore(name)
        : ({ ok: false, problem: notWritable('read-only') } as const);
      if (moved.ok) return found(JSON_TYPE, JSON.stringify({ name: moved.name }));
      return refusedWith(404, problemSentence(moved.problem), moved.problem);
    },
  },
};

import { problemSentence } from '../../words/problems.ts';
import { found, refusedWith } from '../answer.ts';
import type { Route } from '../routes.ts';

/** `graphs/index.json`: the names of the folder's graph files. */
export const graphListRoute: Route = {
  path: /^\/graphs\/index\.json$/,
  methods: {
    GET: async (_, { store }) => {
      const listing = await store.list();
      if (listing.ok) return found('application/json; charset=utf-8', JSON.stringify(listing.names));
      return refusedWith(500, problemSentence(listing.problem), listing.problem);
    },
  },
};

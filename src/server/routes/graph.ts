import { problemSentence } from '../../words/problems.ts';
import { found, refusedWith } from '../answer.ts';
import type { Route } from '../routes.ts';

/** `graphs/<name>`: the bytes of one graph file, as they are on disk. The store decides which names there are. */
export const graphRoute: Route = {
  path: /^\/graphs(?:\/(.*))?$/s,
  methods: {
    GET: async ([, name = ''], { store }) => {
      const read = await store.read(name);
      if (read.ok) return found('application/json; charset=utf-8', read.bytes);
      return refusedWith(
        read.problem.kind === 'too-large' ? 413 : 404,
        problemSentence(read.problem),
        read.problem,
      );
    },
  },
};

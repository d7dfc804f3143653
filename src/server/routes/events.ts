import type { Seen } from '../../storage/index.ts';
import { answers } from '../../words/commandLine.ts';
import { refused } from '../answer.ts';
import type { Route } from '../routes.ts';

/** Something is said at least so often, ms: what stands between may else take the line for dead. */
const BEAT = 25_000;

/**
 * `events`: what any program does to the graph files, as it happens (server-sent events of the HTML standard). Each is a file's name and what tells
 * its state; without that it is gone.
 */
export const eventsRoute: Route = {
  path: /^\/events$/,
  methods: {
    GET: (_, { store: { watch } }) =>
      Promise.resolve(
        watch
          ? {
              status: 200,
              headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
              body: ': here\n\n',
              goesOn: (send) => told(watch, send),
            }
          : refused(404, answers.notFound),
      ),
  },
};

function told(watch: (hear: (seen: Seen) => void) => () => void, send: (text: string) => void): () => void {
  const end = watch((seen) => send(`data: ${JSON.stringify(seen)}\n\n`));
  const beat = setInterval(() => send(': still here\n\n'), BEAT);
  return () => {
    clearInterval(beat);
    end();
  };
}

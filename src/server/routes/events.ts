import type { GraphStore, KeptBeside } from '../../storage/index.ts';
import { answers } from '../../words/commandLine.ts';
import { refused } from '../answer.ts';
import type { Route } from '../routes.ts';

/** Something is said at least so often, ms: what stands between may else take the line for dead. */
const BEAT = 25_000;

/**
 * `events`: what any program does to the graph files, as it happens (server-sent events of the HTML standard). Each is a file's name and what tells
 * its state; without that it is gone. What is done to a document beside a map comes under `beside`.
 */
export const eventsRoute: Route = {
  path: /^\/events$/,
  methods: {
    GET: (_, { store: { watch, beside } }) =>
      Promise.resolve(
        watch
          ? {
              status: 200,
              headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
              body: ': here\n\n',
              goesOn: (send) => told(watch, beside, send),
            }
          : refused(404, answers.notFound),
      ),
  },
};

function told(
  watch: Required<GraphStore>['watch'],
  beside: KeptBeside | undefined,
  send: (text: string) => void,
): () => void {
  const tell = (what: object) => send(`data: ${JSON.stringify(what)}\n\n`);
  const ends = [watch(tell), beside?.watch((seen) => tell({ beside: seen }))];
  const beat = setInterval(() => send(': still here\n\n'), BEAT);
  return () => {
    clearInterval(beat);
    for (const end of ends) end?.();
  };
}

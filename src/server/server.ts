import { createServer, type IncomingMessage, type Server } from 'node:http';
import { answers } from '../words/commandLine.ts';
import { refused, send, type Answer } from './answer.ts';
import { bodyOf } from './body.ts';
import { guard, pathOf } from './guard.ts';
import { routes, type Method, type Site } from './routes.ts';

/** How long a request may take to come, ms, head and whole: nothing is slow within one machine. */
const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** The local server for the app and one folder of graphs; `listen` gives it a port. `complain` is told of the server's own faults. */
export function createSite(site: Site, complain: (fault: unknown) => void): Server {
  const server = createServer(limits, (request, response) => {
    answerTo(request, site)
      .catch((fault: unknown) => {
        complain(fault);
        return refused(500, answers.fault);
      })
      .then((answer) => send(request, response, answer))
      .catch(complain);
  });
  // Node drops headers beyond a number, and so an Origin behind them; their size is bounded in any case (16 KiB).
  server.maxHeadersCount = 0;
  return server;
}

async function answerTo(request: IncomingMessage, site: Site): Promise<Answer> {
  const refusal = guard(request) ?? site.entrance.refusal(request);
  if (refusal) return refusal;
  const path = pathOf(request);
  if (path === undefined) return refused(400, answers.malformed);
  const asked = request.method ?? 'GET';
  const method = asked === 'HEAD' ? 'GET' : asked;
  for (const { path: pattern, methods } of routes) {
    const match = path.match(pattern);
    if (!match) continue;
    const handle = Object.hasOwn(methods, method) ? methods[method as Method] : undefined;
    return handle
      ? handle(match, site, { headers: request.headers, body: (most) => bodyOf(request, most) })
      : refused(405, answers.methodNotAllowed(asked), { allow: allowed(methods) });
  }
  return refused(404, answers.notFound);
}

const allowed = (methods: object) =>
  Object.keys(methods)
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .join(', ');

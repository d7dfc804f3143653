import type { IncomingHttpHeaders } from 'node:http';
import type { GraphStore } from '../storage/index.ts';
import type { Answer } from './answer.ts';
import type { Body } from './body.ts';
import type { Entrance } from './entrance.ts';
import { besideRoute } from './routes/beside.ts';
import { eventsRoute } from './routes/events.ts';
import { versionRoute } from './routes/version.ts';
import { appRoute } from './routes/app.ts';
import { graphRoute } from './routes/graph.ts';
import { trashRoute } from './routes/trash.ts';
import { graphListRoute } from './routes/graphList.ts';

/** What routes work with. */
export interface Site {
  /** The folder of the built app. */
  readonly app: string;
  /** The graphs that are served. */
  readonly store: GraphStore;
  /** Who may see them. */
  readonly entrance: Entrance;
}

/** What a request says beside its address. Its body is read only when a route asks for it, up to so many bytes. */
export interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: (most: number) => Promise<Body>;
}

export type Method = 'GET' | 'PUT' | 'DELETE' | 'POST';

/** Some addresses, by a pattern over the decoded path, and what can be done with them. HEAD is answered as GET, without the body. */
export interface Route {
  readonly path: RegExp;
  readonly methods: Readonly<
    Partial<Record<Method, (path: RegExpMatchArray, site: Site, asked: Asked) => Promise<Answer>>>
  >;
}

/** All routes; the first whose pattern fits answers. */
export const routes: readonly Route[] = [
  graphListRoute,
  graphRoute,
  trashRoute,
  versionRoute,
  besideRoute,
  eventsRoute,
  appRoute,
];

export { entrance, type Entrance } from './entrance.ts';
export { listen, type Listening } from './listen.ts';
export { createSite } from './server.ts';
export type { Site } from './routes.ts';

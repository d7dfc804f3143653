import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port a server got; or why it got none: all tried ports are taken, or the system does not allow it. */
export type Listening =
  | { readonly ok: true; readonly port: number }
  | { readonly ok: false; readonly why: 'taken' | 'denied'; readonly last: number };

/** How many ports are tried, from the one asked for on. */
const TRIES = 100;

/** Lets a server listen to this machine only (127.0.0.1), at a port or the next free one. Port 0 leaves the choice to the system. */
export async function listen(server: Server, port: number): Promise<Listening> {
  const last = Math.min(port + TRIES - 1, 65535);
  for (let tried = port; tried <= last; tried += 1) {
    const fault = await attempt(server, tried);
    if (fault === undefined) return { ok: true, port: (server.address() as AddressInfo).port };
    if (fault === 'EACCES') return { ok: false, why: 'denied', last: tried };
  }
  return { ok: false, why: 'taken', last };
}

/** Undefined on success, else the code of the system's refusal. */
function attempt(server: Server, port: number): Promise<'EADDRINUSE' | 'EACCES' | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (fault: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (fault.code === 'EADDRINUSE' || fault.code === 'EACCES') resolve(fault.code);
      else reject(fault);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(undefined);
    };
    server.once('error', failed).once('listening', listening);
    server.listen(port, '127.0.0.1');
  });
}

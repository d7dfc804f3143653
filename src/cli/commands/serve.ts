import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Server } from 'node:http';
import { createSite, entrance, listen } from '../../server/index.ts';
import { diskStore, folderSecret, sweep } from '../../storage/disk/index.ts';
import { help, misuse, serving } from '../../words/commandLine.ts';
import { FAILED, FINE, type Command, type ExitCode } from '../command.ts';
import type { Host } from '../host.ts';

const PORT = 4747;

/** Shows the graphs of a folder in the browser, until it is told to stop. */
export const serve: Command = {
  help: help.serve,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  run: async ({ values, rest }, host) => {
    const failed = (sentence: string): ExitCode => (host.complain(sentence), FAILED);
    if (rest.length > 1) return failed(misuse.oneFolder(rest));
    const asked = values['port'] as string | undefined;
    const port = asked === undefined ? PORT : portOf(asked);
    if (port === undefined) return failed(misuse.notAPort(asked!));
    const folder = rest[0] === undefined ? join(host.root, 'graphs') : resolve(host.folder, rest[0]);
    const obstacle = await obstacleTo(folder);
    if (obstacle !== undefined) return failed(obstacle);

    // It may have to wait for a dead process's lock; nobody else is to.
    void sweep(folder);
    const store = diskStore(folder);
    const door = entrance(await folderSecret(folder));
    const server = createSite({ app: join(host.root, 'dist'), store, entrance: door }, (fault) =>
      host.complain(String(fault)),
    );
    const listening = await listen(server, port);
    if (!listening.ok) {
      return failed(
        listening.why === 'denied'
          ? serving.portDenied(listening.last)
          : serving.noFreePort(port, listening.last),
      );
    }
    const newAddress = () => `http://127.0.0.1:${listening.port}/?key=${door.newKey()}`;
    const open = (address: string) => !values['no-open'] && host.open?.(address);
    const address = newAddress();
    const listing = await store.list();
    if (port !== 0 && port !== listening.port) host.say(serving.portTaken(port, listening.port));
    host.say(serving.address(address));
    host.say(serving.folder(folder, listing.ok ? listing.names.length : 0));
    host.say(serving.once);
    open(address);
    host.onEnter?.(() => {
      const another = newAddress();
      host.say(serving.address(another));
      open(another);
    });
    await stopped(server, host);
    host.say(serving.stopped);
    return FINE;
  },
};

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65535 ? port : undefined;
}

/** In words, why a folder can't be served; undefined if it can. */
async function obstacleTo(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return serving.noFolder(folder);
  if (!found.isDirectory()) return serving.notAFolder(folder);
  return readdir(folder).then(
    () => undefined,
    () => serving.unreadableFolder(folder),
  );
}

/** Resolves when the host has asked for an end and every connection is closed. */
function stopped(server: Server, { stop }: Host): Promise<void> {
  return new Promise((done) => {
    server.once('close', done);
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    if (stop.aborted) close();
    else stop.addEventListener('abort', close, { once: true });
  });
}

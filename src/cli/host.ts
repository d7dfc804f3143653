import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { hearEnter } from './enter.ts';
import type { Browser } from './picture/paint.ts';

/** What the program needs of the world around it; tests bring their own. */
export interface Host {
  /** The program's own folder, with package.json, the built app and the graphs that come with it. */
  readonly root: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Browsers that may paint a picture; those of this machine where absent. */
  readonly browsers?: readonly Browser[];
  /** Prints a line of what was asked for. */
  readonly say: (line: string) => void;
  /** Prints a line about what went wrong. */
  readonly complain: (line: string) => void;
  /** Opens an address in the browser; absent where nobody is looking. */
  readonly open?: ((address: string) => void) | undefined;
  /** Calls what it is given whenever the user presses Enter, until they want it to end. */
  readonly onEnter?: (hear: () => void) => void;
  /** Aborted when the user wants it to end. */
  readonly stop: AbortSignal;
}

/** The process as a host. `root` is the program's folder. */
export function processHost(root: string): Host {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  // Who reads our lines may stop early, as `head` does.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  const { INIT_CWD: asked, npm_lifecycle_event: script } = process.env;
  return {
    root,
    // `npm start` runs in the project's folder, but the user may stand in another.
    folder: script === 'start' && asked && resolve(root) === process.cwd() ? asked : process.cwd(),
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    open: process.stdout.isTTY ? openInBrowser : undefined,
    onEnter: (hear) => hearEnter(hear, stop.signal),
    stop: stop.signal,
  };
}

function openInBrowser(address: string): void {
  const [program, ...given] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform as string] ?? ['xdg-open', address];
  const child = spawn(program!, given, { detached: true, stdio: 'ignore' });
  // Without a browser the printed address is enough.
  child.on('error', () => undefined);
  child.unref();
}

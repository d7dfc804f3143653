import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/cli/host.ts';
import { run } from '../../src/cli/main.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A host that remembers what is said to it. `stop()` is the user's Ctrl+C. */
export function listeningHost(folder: string, more: Partial<Host> = {}) {
  const said: string[] = [];
  const complaints: string[] = [];
  const opened: string[] = [];
  const stopping = new AbortController();
  const host: Host = {
    root,
    folder,
    say: (line) => void said.push(line),
    complain: (line) => void complaints.push(line),
    open: (address) => void opened.push(address),
    stop: stopping.signal,
    ...more,
  };
  return { host, said, complaints, opened, stop: () => stopping.abort() };
}

/** Runs a command line in a folder to its end: its exit code, and what it printed on either stream. */
export async function ran(folder: string, ...given: string[]) {
  const { host, said, complaints } = listeningHost(folder);
  const code = await run(given, host);
  return { code, out: said.join('\n'), err: complaints.join('\n') };
}

import { spawnSync } from 'node:child_process';

/** Calls `hear` whenever a line comes in, until `stop`. */
export function hearEnter(hear: () => void, stop: AbortSignal): void {
  const { stdin } = process;
  const listen = () => (isBehind() ? stdin.pause() : stdin.resume());
  stdin.on('data', hear).on('error', () => undefined);
  listen();
  // Ctrl+Z, then bg or fg.
  if (process.platform !== 'win32') process.on('SIGCONT', listen);
  stop.addEventListener('abort', () => {
    process.off('SIGCONT', listen);
    // What still listens would keep the process.
    stdin.destroy();
  });
}

/** Whether another program has the terminal. The system halts who reads from it then, as from `counterclaim serve &`. */
function isBehind(): boolean {
  if (!process.stdin.isTTY || process.platform === 'win32') return false;
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(process.pid)], { encoding: 'utf8' });
  // POSIX leaves the states open; Linux, macOS and BSD mark who has the terminal with +. Without ps, nobody else is assumed.
  return /^[A-Z]/.test(stdout ?? '') && !stdout.includes('+');
}

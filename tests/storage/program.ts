import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { entered } from '../server/cookies.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the program where its sources have changed: processes that start side by side would each do it. */
export const builtFirst = (): unknown => execFileSync(process.execPath, [`${root}scripts/setup.js`]);

/** The program in a process of its own, serving a folder. */
export interface Running {
  /** Ends with a slash. */
  readonly address: string;
  /** Ends the process at once, whatever it does; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts the program on a folder; it is killed when the test ends, if not before. */
export async function running(folder: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    [`${root}bin/counterclaim.js`, 'serve', folder, '--no-open', '--port', '0'],
    { cwd: root },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    child.kill('SIGKILL');
    return ended;
  };
  onTestFinished(kill);
  return { address: await entered(await addressOf(child)), kill };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\S+(?=\s)/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended (${code}): ${said}`)));
  });
}

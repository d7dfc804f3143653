import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What a browser answers: to a call by its number, or of its own accord. */
interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/**
 * Starts a browser of the Chromium family without a window and has an empty page of it compute something: a script whose value is a promise of a
 * string. Undefined where the browser does not start, ends early, can't, or is to stop; it has ended when this resolves.
 * Speaks the DevTools Protocol over the browser's own pipe (https://chromedevtools.github.io/devtools-protocol/), so that no port is opened.
 */
export function computedBy(
  path: string,
  flags: readonly string[],
  script: string,
  { stop, longest }: { readonly stop: AbortSignal; /** ms */ readonly longest: number },
): Promise<string | undefined> {
  return new Promise((done) => {
    const child = spawn(path, [...flags, '--headless', '--remote-debugging-pipe', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
      signal: stop,
    });
    let computed: string | undefined;
    // It ends in its own time: only then is its folder free.
    child.on('error', () => done(computed));
    child.on('close', () => done(computed));
    const call = calls(child.stdio[3] as Writable, child.stdio[4] as Readable);
    void (async () => {
      try {
        const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
        const expression = { expression: script, awaitPromise: true, returnByValue: true };
        const { result } = await call('Runtime.evaluate', expression, sessionId as string);
        const { value } = result as { readonly value?: unknown };
        if (typeof value === 'string') computed = value;
      } catch {
        // Then there is no value; why is the browser's own business.
      }
      call('Browser.close', {}).catch(() => child.kill('SIGKILL'));
    })();
  });
}

/** Calls over a pipe: messages of JSON, each ended by a zero byte. A call is rejected where the browser refuses it. */
function calls(to: Writable, from: Readable) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let begun: Buffer[] = [];
  from.on('data', (part: Buffer) => {
    let rest = part;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const answer = JSON.parse(Buffer.concat([...begun, rest.subarray(0, end)]).toString()) as Answer;
      begun = [];
      rest = rest.subarray(end + 1);
      waiting.get(answer.id ?? 0)?.(answer);
    }
    begun.push(rest);
  });
  // A browser that has ended takes nothing any more; that it ended is heard elsewhere.
  to.on('error', () => undefined);
  from.on('error', () => undefined);
  return (method: string, params: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>> =>
    new Promise((answered, refused) => {
      const id = waiting.size + 1;
      waiting.set(id, ({ result, error }) =>
        result ? answered(result) : refused(new Error(error?.message ?? method)),
      );
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
}

import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { cookieFor } from './site.ts';

/** A request as it goes over the wire: what it tries, and its bytes, or how it is sent bit by bit. */
export interface Attack {
  readonly what: string;
  readonly bytes: string | Uint8Array;
}

/** What came back: 0 where the server hung up without a word. */
export interface Heard {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A request's bytes from its lines; whatever they leave out of host, cookie and end is as a browser has it that was let in. */
export function lines(
  port: number,
  first: string,
  headers: readonly string[] = [],
  { body = '', host = `127.0.0.1:${port}`, cookie = cookieFor(port) } = {},
): string {
  const own = [`Host: ${host}`, cookie && `Cookie: ${cookie}`, 'Connection: close'].filter(Boolean);
  return `${[`${first} HTTP/1.1`, ...own, ...headers].join('\r\n')}\r\n\r\n${body}`;
}

/** Sends bytes as they are, and hears until the server hangs up, or has been silent for `patience` ms. */
export function wire(port: number, bytes: string | Uint8Array, patience = 3000): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    const end = () => {
      socket.destroy();
      const cut = said.indexOf('\r\n\r\n');
      const [head, body] = cut < 0 ? [said, ''] : [said.slice(0, cut), said.slice(cut + 4)];
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body });
    };
    socket.setTimeout(patience, end).setEncoding('latin1');
    socket
      .on('data', (text: string) => (said += text))
      .on('close', end)
      .on('error', () => undefined);
    socket.write(bytes);
  });
}

/** Sends attacks one after the other, and says what each came to; those that `isThrough` fail the test, by name. */
export async function sendAll(
  port: number,
  attacks: readonly Attack[],
  isThrough: (heard: Heard) => boolean = ({ status }) => status > 0 && status < 400,
): Promise<void> {
  const through: string[] = [];
  for (const { what, bytes } of attacks) {
    const heard = await wire(port, bytes);
    if (isThrough(heard)) through.push(`${what}: ${heard.status} ${heard.body.slice(0, 80)}`);
  }
  counts.sent += attacks.length;
  counts.through += through.length;
  expect(through).toEqual([]);
}

/** How many attacks a test file sent, and how many of them came through. */
export const counts = { sent: 0, through: 0 };

/** All files under a folder, with what they hold; locks come and go. */
export const stateOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('locks') && entry.name !== '.gitignore')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((place) => [place, readFileSync(place, 'latin1')]),
  );

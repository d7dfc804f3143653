import type { IncomingMessage } from 'node:http';
import { answers } from '../words/commandLine.ts';
import { refused, type Answer } from './answer.ts';

/**
 * Refuses what no page of ours asks for. Another site can make a browser send requests here under a name of its own that resolves to
 * 127.0.0.1 (DNS rebinding: the Host header shows it) or from its own pages (the Origin header shows it).
 */
export function guard({ headers, socket }: IncomingMessage): Answer | undefined {
  const port = socket.localPort;
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  if (!hosts.includes((headers.host ?? '').toLowerCase())) return refused(403, answers.foreignHost);
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return refused(403, answers.foreignOrigin);
  return undefined;
}

/** The decoded path of a request's address, without its query; undefined if it is malformed. */
export function pathOf({ url = '' }: IncomingMessage): string | undefined {
  if (!url.startsWith('/')) return undefined;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

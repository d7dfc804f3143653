import type { IncomingMessage } from 'node:http';
import { answers } from '../words/commandLine.ts';
import { refused, type Answer } from './answer.ts';

/**
 * Refuses what no page of ours asks for. Another site can make a browser send requests here under a name of its own that resolves to
 * 127.0.0.1 (DNS rebinding: the Host header shows it) or from its own pages (Origin and Sec-Fetch-Site show it). A header said twice is refused:
 * Node keeps the first only.
 */
export function guard(request: IncomingMessage): Answer | undefined {
  const { headersDistinct, socket } = request;
  const port = socket.localPort;
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const said = headersDistinct['host'] ?? [];
  if (said.length !== 1 || !hosts.includes(said[0]!.toLowerCase())) return refused(403, answers.foreignHost);
  const origins = headersDistinct['origin'] ?? [];
  const isOurs = origins.every((origin) => hosts.some((host) => origin === `http://${host}`));
  return isOurs && !isFromElsewhere(request) ? undefined : refused(403, answers.foreignOrigin);
}

/**
 * Whether a page of another site or port asks (Fetch Metadata). A link to the app may lie anywhere; nothing else is asked for from elsewhere. Old
 * browsers do not say.
 */
function isFromElsewhere({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  if (site === 'same-origin' || site === 'none') return false;
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(isLink && (method === 'GET' || method === 'HEAD'));
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

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '../model/index.ts';
import { SERVER_HEADER } from '../storage/index.ts';

/** What a route answers, as a value. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
  /** What goes on being sent after the body, until the listener is gone: it is given what sends, and returns what ends it. */
  readonly goesOn?: (send: (text: string) => void) => () => void;
}

/** Nothing may be loaded from elsewhere, and nobody may put the app in a frame. Svelte sets styles on elements, hence `unsafe-inline`. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  [SERVER_HEADER]: '1',
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** A file or other content that was found. */
export const found = (type: string, body: Uint8Array | string, cacheControl = 'no-cache'): Answer => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': cacheControl },
  body,
});

/** A refusal in a sentence, for a person. */
export const refused = (
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `${sentence}\n`,
});

/** The same as a page, for who opened it in a browser. */
export const refusedPage = (
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Counterclaim</title>
<p style="margin: 3rem auto; max-width: 36rem; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif">${sentence}</p>
</html>
`,
});

/** Sends a browser on to another address of ours (RFC 9110, 15.4.4). */
export const seeOther = (location: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...headers },
  body: '',
});

/** A refusal as data, for the app (RFC 9457), with its sentence. */
export const refusedWith = (status: number, sentence: string, problem: Problem): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify({ title: sentence, status, problem }),
});

/** How long somebody may go on sending what was answered already, ms: a browser reads the answer when it has sent all. */
const PATIENCE = 1000;

/** Sends an answer; to HEAD its headers only. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, goesOn }: Answer,
): void {
  const { method, socket } = request;
  response.once('finish', () => {
    if (!request.complete) setTimeout(() => request.complete || socket.destroy(), PATIENCE).unref();
  });
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (goesOn && method !== 'HEAD') {
    response.writeHead(status, { ...always, ...headers });
    response.write(bytes);
    response.once(
      'close',
      goesOn((text) => response.write(text)),
    );
    return;
  }
  response.writeHead(status, { ...always, ...headers, 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

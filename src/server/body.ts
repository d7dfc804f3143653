import type { IncomingMessage } from 'node:http';

/** The bytes that came with a request; or why there are none: more than were allowed (`length` were seen), or the request broke off. */
export type Body =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'too-large'; readonly length: number }
  | { readonly ok: false; readonly why: 'torn' };

/** Reads what comes with a request, but no more than `most` bytes. Node throws away the rest once there is an answer. */
export function bodyOf(request: IncomingMessage, most: number): Promise<Body> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) return Promise.resolve({ ok: false, why: 'too-large', length: announced });
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    const end = (body: Body) => {
      request.off('data', take).off('end', whole).off('close', torn);
      resolve(body);
    };
    const take = (part: Uint8Array) => {
      length += part.length;
      parts.push(part);
      if (length > most) end({ ok: false, why: 'too-large', length });
    };
    const whole = () => end({ ok: true, bytes: new Uint8Array(Buffer.concat(parts)) });
    const torn = () => end({ ok: false, why: 'torn' });
    request.on('data', take).once('end', whole).once('close', torn).once('error', torn);
  });
}

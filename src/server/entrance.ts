import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { answers } from '../words/commandLine.ts';
import { refused, refusedPage, seeOther, type Answer } from './answer.ts';

/** Who may come in: a browser that was opened with the address that the person at this machine was told, and nobody else. */
export interface Entrance {
  /** Makes the key of an address that lets one browser in, once. The key before it opens nothing any more. */
  readonly newKey: () => string;
  /** What is answered to who is not in, or is about to be; undefined where a request may go on. */
  readonly refusal: (request: IncomingMessage) => Answer | undefined;
}

/**
 * The entrance of a site. An address can be overlooked by others (a list of processes, a screen that is shared), hence it works once; the browser
 * that comes by it gets a cookie with `secret`, which no page can read and no other site's page can make it send.
 */
export function entrance(secret: string): Entrance {
  let key: string | undefined;
  const enter = (said: string, name: string): Answer => {
    if (key === undefined || !isSame(said, key)) return refusedPage(403, answers.usedAddress);
    key = undefined;
    return seeOther('/', { 'set-cookie': `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/` });
  };
  return {
    newKey: () => (key = randomBytes(32).toString('base64url')),
    refusal: (request) => {
      const { method, url = '', headers, socket } = request;
      // Cookies don't tell ports apart.
      const name = `counterclaim-${socket.localPort}`;
      const isIn = cookiesOf(headers.cookie, name).some((value) => isSame(value, secret));
      const said = /^\/\?key=([^&#]*)$/.exec(url)?.[1];
      if (said !== undefined && method === 'GET') return isIn ? seeOther('/') : enter(said, name);
      if (isIn) return undefined;
      return /^\/(?:[?#]|$)/.test(url)
        ? refusedPage(401, answers.notLetIn, again(request))
        : refused(401, answers.notLetIn);
    },
  };
}

/**
 * A link on another page, as in a picture of a map, leads here without the cookie. The same address asked for by our own page has it, and that asks
 * once. Whatever stands behind # in the address stays.
 */
const again = ({ method, headers }: IncomingMessage): Readonly<Record<string, string>> =>
  method === 'GET' && headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-dest'] === 'document'
    ? { refresh: '0' }
    : {};

/** The values that a request's cookies of a name have: another port of this machine may have set one as well. */
const cookiesOf = (header = '', name: string): readonly string[] =>
  header.split(/; */).flatMap((cookie) => {
    const at = cookie.indexOf('=');
    return cookie.slice(0, at) === name ? [cookie.slice(at + 1)] : [];
  });

/** Whether two words are the same, in a time that says nothing of where they differ, or of how long they are. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => createHash('sha256').update(word).digest());
  return timingSafeEqual(a!, b!);
}

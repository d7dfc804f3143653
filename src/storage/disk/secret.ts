import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { whileLocked } from './lock.ts';
import { sidecarPlace } from './sidecar.ts';
import { linked } from './system.ts';

/** How long a secret is kept, ms: 30 days. */
const LASTS = 30 * 24 * 3_600_000;

/** More random bytes than can be guessed, in letters that a cookie may have. */
const randomWord = (): string => randomBytes(32).toString('base64url');

/**
 * What the server of a folder knows its browsers by. It lies in the sidecar, readable by its owner only, and outlasts the server: a page left open
 * goes on with the next one. After 30 days, or where somebody else may have read it, there is a new one. In a folder that can't be written to, it
 * is of this run only.
 */
export async function folderSecret(folder: string, now = Date.now()): Promise<string> {
  try {
    const home = await realpath(folder);
    // No map's id has an underscore first.
    const place = await sidecarPlace(home, '_browsers');
    await mkdir(place, { recursive: true });
    // Nothing of it is git's, and a folder that is only read is left clean.
    await writeFile(join(place, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
    return await kept(home, join(place, 'secret'), now);
  } catch {
    return randomWord();
  }
}

/** The secret that lies at a place, else a new one, the same for all servers that ask at once. */
async function kept(home: string, place: string, now: number): Promise<string> {
  const found = (await read(place, now)) ?? (await made(place, now));
  if (found !== undefined) return found;
  // One that is there, and no good, is replaced once.
  const replaced = await whileLocked(home, '_secret', async () => {
    const theirs = await read(place, now);
    if (theirs !== undefined) return theirs;
    await rm(place, { force: true });
    return made(place, now);
  });
  return replaced ?? randomWord();
}

/** A new secret at a place, or the one that another server has put there meanwhile; undefined where something else is in its place. */
async function made(place: string, now: number): Promise<string | undefined> {
  const temporary = `${place}.${randomBytes(6).toString('hex')}.tmp`;
  const secret = randomWord();
  try {
    await writeFile(temporary, secret, { flag: 'wx', mode: 0o600 });
    return (await linked(temporary, place)) ? secret : await read(place, now);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The secret that lies at a place; undefined if there is none that can be trusted. */
async function read(place: string, now: number): Promise<string | undefined> {
  // A link, or a pipe that nobody writes to, is not ours.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(place, flags).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { mode, uid, mtimeMs, size } = await file.stat();
    // Windows has neither; there the folder's own rights hold.
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    if (!isOwn || size > 100 || mtimeMs > now + LASTS || now - mtimeMs > LASTS) return undefined;
    return /^[\w-]{43}$/.exec(await file.readFile('utf8'))?.[0];
  } finally {
    await file.close();
  }
}

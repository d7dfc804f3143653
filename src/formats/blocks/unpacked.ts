import { Unzip, UnzipInflate } from 'fflate';
import type { Problem } from '../../model/index.ts';
import { blocksProblem } from './problems.ts';

/** Files above this many bytes are not read, and no more than this is unpacked of one: debaters' largest files stay well below. */
export const LARGEST = 48 * 1024 * 1024;

/** The parts of a Word file that are read, as text. */
export type Unpacked =
  | { readonly ok: true; readonly document: string; readonly styles: string }
  | { readonly ok: false; readonly problem: Problem };

/** So much is unpacked at a time: what comes of it is at most a thousand times as much, so that a file made to burst is noticed in time. */
const SLICE = 8 * 1024;

/** Unpacks a Word file (ZIP), only what is needed of it, and only as long as it is not too large; whatever sizes it claims. */
export function unpacked(bytes: Uint8Array): Unpacked {
  const megabytes = (size: number) => Math.ceil(size / 1e6);
  const tooLarge = {
    ok: false,
    problem: blocksProblem('blocks-too-large', { most: megabytes(LARGEST) }),
  } as const;
  if (bytes.length > LARGEST) return tooLarge;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, problem: blocksProblem('blocks-not-docx') };
  const parts = new Map<string, { text: string; readonly decoder: TextDecoder }>();
  let total = 0;
  const unzip = new Unzip((file) => {
    // Some programs number these parts.
    const part = /^word\/(document|styles)\d*\.xml$/.exec(file.name)?.[1];
    if (part === undefined || parts.has(part)) return;
    const read = { text: '', decoder: new TextDecoder('utf-8', { fatal: true }) };
    parts.set(part, read);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      total += chunk.length;
      if (total > LARGEST) throw new TooLarge();
      read.text += read.decoder.decode(chunk, { stream: !final });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge;
    return { ok: false, problem: blocksProblem('blocks-broken') };
  }
  const document = parts.get('document')?.text ?? '';
  if (document === '') return { ok: false, problem: blocksProblem('blocks-not-docx') };
  return { ok: true, document, styles: parts.get('styles')?.text ?? '' };
}

class TooLarge extends Error {}

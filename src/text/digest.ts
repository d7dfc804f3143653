import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { foldTypography } from './normalize.ts';

/**
 * The digest of a stretch of normalised text: SHA-256 (FIPS 180-4) of its folded form in UTF-8.
 * `digits` is how many hexadecimal digits are kept: 16 for passages and paragraphs, 64 for a whole source.
 */
export function digest(text: string, digits: 16 | 64 = 16): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(foldTypography(text)))).slice(0, digits)}`;
}

/** Whether a recorded digest, of whatever length, is that of the text. */
export function fits(recorded: string, text: string): boolean {
  return recorded.length >= 'sha256:'.length + 16 && digest(text, 64).startsWith(recorded);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What tells one state of a file from every other: SHA-256 (FIPS 180-4) of its bytes, 64 hexadecimal digits. A save names the one it builds on. */
export const basisOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

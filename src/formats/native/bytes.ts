import { fileProblem, type Problem } from './problems.ts';

/** Files above this many bytes are not read: no map needs them, and a browser tab would not survive them. */
export const LARGEST = 64 * 1024 * 1024;

/** How a ZIP archive begins that is not empty (PKWARE APPNOTE 4.3.7). */
const PACKAGE = [0x50, 0x4b, 0x03, 0x04];

/** The characters of a file, with what was odd about its bytes; or why they can't be read as text. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Decodes UTF-8 strictly. A string is taken as decoded already. */
export function decode(file: string | Uint8Array): Decoded {
  if (file.length > LARGEST) {
    return refused(
      fileProblem('too-large', { megabytes: Math.ceil(file.length / 1e6), most: Math.floor(LARGEST / 1e6) }),
    );
  }
  if (typeof file !== 'string' && PACKAGE.every((byte, at) => file[at] === byte))
    return refused(fileProblem('package'));
  let text: string;
  try {
    text =
      typeof file === 'string'
        ? file
        : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return refused(fileProblem('not-utf8'));
  }
  const problems: Problem[] = [];
  if (text.startsWith('\uFEFF')) {
    problems.push(fileProblem('byte-order-mark', {}, { severity: 'hint' }));
    text = text.slice(1);
  }
  if (text.includes('\r')) problems.push(fileProblem('carriage-returns', {}, { severity: 'hint' }));
  return text.trim() === '' ? refused(fileProblem('empty-file')) : { ok: true, text, problems };
}

const refused = (problem: Problem): Decoded => ({ ok: false, problems: [problem] });

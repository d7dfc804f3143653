import { fileProblem, type Problem } from './problems.ts';

/** Files above this many bytes are not read: no map needs them, and a browser tab would not survive them. */
export const LARGEST = 64 * 1024 * 1024;

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

import { copied, fromOutline, toOutline, type Fragment } from '../edit/index.ts';
import type { ArgumentMap, Id } from '../model/index.ts';
import { markers } from '../words/index.ts';

/** What was copied last in this window, and how it reads as text: other maps get it whole, other programs get the text. */
let held: { readonly text: string; readonly fragment: Fragment } | undefined;

/** Copies branches; returns them as text for the system's clipboard. What is said of the steps by which they lead on comes along where these are to go. */
export function copyBranches(map: ArgumentMap, ids: readonly Id[], { withSteps = false } = {}): string {
  const text = toOutline(map, ids, markers, { withSteps });
  held = { text, fragment: copied(map, ids, { withSteps }) };
  return text;
}

/** What a text from the clipboard stands for: what was copied here, or else a list of statements. */
export const pastedFrom = (text: string): Fragment =>
  held && plain(held.text) === plain(text) ? held.fragment : fromOutline(text, markers);

/** Line ends change on the way through the clipboard. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd();

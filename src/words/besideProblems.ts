import type { FileProblemKind, Problem } from '../model/index.ts';
import { because } from './troubles.ts';

type Say = (values: Problem['values'], what: string) => string;

/** What a document that is kept beside a map is called, by its kind. */
const names: Readonly<Record<string, string>> = { positions: 'position', sheets: 'preparation' };

const NO_ROOM = 'this browser has no room left, even without older versions';

/** What is wrong with a document beside a map, where that is said otherwise than of a map's file. */
const sentences: Partial<Record<FileProblemKind, Say>> = {
  unreadable: (values, what) =>
    values['reason'] === 'silent'
      ? `The server does not answer, so that the ${what} can't be read. See that it runs and try again.`
      : `The ${what} can't be read: ${because(values)}. It is left as it is; mend that and try again.`,
  'too-large': ({ most }, what) =>
    `The ${what} is larger than ${most} MB, and no larger one is read or kept. Say less in it, or restore it from a copy.`,
  'empty-file': (_, what) =>
    `The ${what} is empty. It is left as it is; restore it from a copy, or delete its file.`,
  'not-utf8': (_, what) =>
    `The ${what} is not UTF-8 text. It is left as it is; save it as UTF-8, or restore it from a copy.`,
  'changed-on-disk': ({ reason }, what) =>
    reason === 'missing'
      ? `The ${what}, or its map, is gone since it was read. Nothing was written. Keep yours under a new name.`
      : `The ${what} was changed elsewhere since it was read. Nothing was written. Keep yours under another name, or read it anew.`,
  'not-writable': (values, what) => {
    const { reason, code } = values;
    if (reason === 'taken') return `There is a ${what} of that name already. Choose another name.`;
    if (reason === 'no-room')
      return `The ${what} is not kept: ${NO_ROOM}. Empty the trash, make room on the disk, and try again.`;
    if (reason === 'not-kept')
      return `The ${what} is not kept: this browser does not keep it (${code}). A private window, or the browser's settings, may forbid keeping anything.`;
    if (reason === 'silent')
      return `The server does not answer, so that the ${what} may not be kept. See that it runs and try again.`;
    return `The ${what} is not kept: ${because(values)}. Mend that and try again.`;
  },
};

/** What is wrong with a document that is kept beside a map; undefined where the problem is of a map, or said in the same words. */
export function besideSentence({ kind, values }: Problem): string | undefined {
  const { beside } = values;
  if (beside === undefined || !Object.hasOwn(sentences, kind)) return undefined;
  const what = Object.hasOwn(names, beside) ? names[beside]! : 'document';
  return sentences[kind as FileProblemKind]!(values, what);
}

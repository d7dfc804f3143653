import { cutToBytes, portableName } from './portableName.ts';

const MOST_BYTES = 255;

/** What is added to a file's name while it is written: it has to fit, too. */
const WHILE_WRITTEN = '..0123456789ab.tmp'.length;

/** How many bytes a name may have that is made here. */
export const LONGEST_MADE = MOST_BYTES - WHILE_WRITTEN;

/** What some systems can't tell apart: macOS and Windows take no account of case, macOS of how a character is composed. */
export const folded = (name: string) => name.toUpperCase().toLowerCase().normalize('NFC');

/** A file's name that none has, on any system: the wanted one, or with the next number behind it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.replace(/\.json$/, '');
  const had = new Set([...taken].map(folded));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '.json' : `-${number}.json`;
    // A name that a file had before stays as it is, however long.
    const name = number === 1 ? base + end : cutToBytes(base, LONGEST_MADE - end.length) + end;
    if (!had.has(folded(name))) return name;
  }
}

/** Longer names are a trouble to readers. */
const LONGEST = 60;

/**
 * What a map's file is called: its title in small letters, digits and hyphens; of any script, and on every system. `otherwise` where the title has
 * none of them.
 */
export function nameFor(title: string, otherwise = 'map'): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if ([...name, ...word].length > LONGEST) {
      // Some scripts put no spaces between words.
      if (name === '') name = charactersOf(word).slice(0, LONGEST).join('');
      break;
    }
    name += name === '' ? word : `-${word}`;
  }
  return portableName(`${name === '' ? otherwise : name}.json`, LONGEST_MADE);
}

const charactersOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

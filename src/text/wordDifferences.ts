import { diffIndices } from 'node-diff3';
import { foldTypography } from './normalize.ts';
import { wordPattern } from './reanchor/characters.ts';

/** A stretch of words, and whether the other version has others in its place. */
export interface Marked {
  readonly text: string;
  readonly changed: boolean;
}

/** Two versions of some words, each whole and in order, with what differs marked. */
export interface WordDifferences {
  readonly before: readonly Marked[];
  readonly now: readonly Marked[];
}

/** Whether two stretches say the same, word by word and sign by sign; typeset and broken into lines however they may be. */
export function sameWords(before: string, now: string): boolean {
  const [old, fresh] = [tokensOf(before), tokensOf(now)];
  return old.length === fresh.length && old.every(({ key }, at) => key === fresh[at]!.key);
}

/** What differs between two versions of some words: as little as can be (their longest common subsequence stays unmarked). */
export function wordDifferences(before: string, now: string): WordDifferences {
  const [old, fresh] = [tokensOf(before), tokensOf(now)];
  const [gone, added] = [new Set<number>(), new Set<number>()];
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  for (const { buffer1, buffer2 } of diffIndices(keys(old), keys(fresh))) {
    take(gone, buffer1);
    take(added, buffer2);
  }
  return { before: marked(before, old, gone), now: marked(now, fresh, added) };
}

/** A word or a sign, where it stands (UTF-16), and what it is compared by. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const word = `(?:${wordPattern.source})`;
// “isn't” and “1.5” are one word: half of either would say something else.
const token = new RegExp(
  `${word}(?:(?:'(?=\\p{L})|[.,](?=\\p{N}))${word})*|\\.{3}|-{2,3}|(?!\\p{M})\\S\\p{M}*`,
  'gu',
);
const alike: Readonly<Record<string, string>> = { '…': '...', '--': '-', '---': '-' };

const tokensOf = (text: string): readonly Token[] =>
  Array.from(foldTypography(text).matchAll(token), ({ 0: key, index }) => ({
    start: index,
    end: index + key.length,
    key: alike[key] ?? key,
  }));

function take(places: Set<number>, [first, length]: readonly [number, number]): void {
  for (let at = first; at < first + length; at += 1) places.add(at);
}

/** The text in stretches; white space is marked between marked words only. */
function marked(text: string, tokens: readonly Token[], changed: ReadonlySet<number>): readonly Marked[] {
  const stretches: Marked[] = [];
  const add = (part: string, isChanged: boolean) => {
    const last = stretches.at(-1);
    if (last?.changed === isChanged) stretches[stretches.length - 1] = { ...last, text: last.text + part };
    else if (part !== '') stretches.push({ text: part, changed: isChanged });
  };
  let reached = 0;
  tokens.forEach(({ start, end }, at) => {
    add(text.slice(reached, start), changed.has(at - 1) && changed.has(at));
    add(text.slice(start, end), changed.has(at));
    reached = end;
  });
  add(text.slice(reached), false);
  return stretches;
}

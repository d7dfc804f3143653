import { wordsOfPart, type Sheet } from '../../prepare/index.ts';

/** How many words of a sheet are said in all; and how long that may be, s, where each of its parts is a speech of its own. */
export function totalTime({ parts }: Sheet): {
  readonly words: number;
  readonly seconds: number | undefined;
} {
  const words = parts.reduce((sum, part) => sum + wordsOfPart(part), 0);
  const speeches = parts.flatMap(({ speech }) => speech ?? []);
  const isAll = speeches.length > 0 && speeches.length === parts.length;
  return { words, seconds: isAll ? speeches.reduce((sum, { seconds }) => sum + seconds, 0) : undefined };
}

import type { MadePassage, MadeText, Token } from './anchorTexts.ts';

/** An edit of a made-up text: words keep their numbers, so that where a passage went is known. */
export type TextEdit = (text: MadeText, passages: readonly MadePassage[], random: () => number) => MadeText;

const below = (random: () => number, limit: number): number => Math.floor(random() * limit);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const madeWord = (random: () => number): string =>
  Array.from({ length: 2 + below(random, 7) }, () => letters[below(random, 26)]!).join('');

/** Of every hundred words, so many are inserted, deleted, replaced or mistyped. */
export const words =
  (share: number): TextEdit =>
  (text, _, random) => {
    // Inserted words belong to no passage.
    let inserted = -1 - below(random, 1e6);
    return text.map((paragraph) =>
      paragraph.flatMap((token): readonly Token[] => {
        if (random() >= share) return [token];
        switch (below(random, 4)) {
          case 0:
            return [token, { id: inserted--, text: madeWord(random), after: ' ' }];
          case 1:
            return [];
          case 2:
            return [{ ...token, text: madeWord(random) }];
          default:
            return [{ ...token, text: mistyped(token.text, random) }];
        }
      }),
    );
  };

function mistyped(word: string, random: () => number): string {
  const at = below(random, word.length);
  return word.slice(0, at) + letters[below(random, 26)]! + word.slice(at + below(random, 2));
}

/** A share of the paragraphs stand elsewhere. */
export const movedParagraphs =
  (share: number): TextEdit =>
  (text, _, random) => {
    const moved = text.map((paragraph) => ({ paragraph, moves: random() < share }));
    const result = moved.filter(({ moves }) => !moves).map(({ paragraph }) => paragraph);
    for (const { paragraph, moves } of moved)
      if (moves) result.splice(below(random, result.length + 1), 0, paragraph);
    return result;
  };

/** A share of the paragraphs are gone. */
export const deletedParagraphs =
  (share: number): TextEdit =>
  (text, _, random) =>
    text.filter(() => random() >= share);

/** A share of the passages are gone, to the word. */
export const deletedPassages =
  (share: number): TextEdit =>
  (text, passages, random) => {
    const gone = passages.filter(() => random() < share);
    return text
      .map((paragraph) =>
        paragraph.filter(({ id }) => !gone.some(({ first, last }) => first <= id && id <= last)),
      )
      .filter((paragraph) => paragraph.length > 0);
  };

/** Typeset quotation marks and dashes become plain ones, dashes with spaces round them. */
export const plainTypography: TextEdit = (text, _, random) => {
  const dash = [' – ', ' - ', '--', '-'][below(random, 4)]!;
  return text.map((paragraph) =>
    paragraph.map(({ id, text: word, after }) => ({
      id,
      text: word.replace(/[“”]/g, '"').replaceAll('’', "'"),
      after: after === '—' ? dash : after,
    })),
  );
};

/** Edits one after the other. */
export const together =
  (...edits: readonly TextEdit[]): TextEdit =>
  (text, passages, random) =>
    edits.reduce((edited, edit) => edit(edited, passages, random), text);

import { adjacency, partsOf, sameWords, type Id } from '../model/index.ts';
import { hint } from './hint.ts';
import { openStatements, type Lint } from './lint.ts';

/** One claim in several places, which could be one statement. */
export const saidTwice: Lint = function* (map) {
  const first = new Map<string, Id>();
  const { from } = adjacency(map);
  const open = new Set(openStatements(map).map(({ id }) => id));
  for (const { id, text } of map.statements.values()) {
    const words = sameWords(text);
    const other = first.get(words);
    if (other === undefined) first.set(words, id);
    // Whoever repeats a conclusion as its reason is told so, and who says that two are the same has said so.
    else if (
      (open.has(id) || open.has(other)) &&
      !from(id).some(({ target, premises = [] }) => target === other || premises.includes(other)) &&
      !from(other).some(({ target }) => target === id)
    )
      yield hint('said-twice', [id, other], { text });
  }
};

/** A statement that seems to say several things: one can't be answered without the other. */
export const severalClaims: Lint = function* (map) {
  for (const { id, text } of openStatements(map)) {
    const parts = partsOf(text);
    if (parts.length > 1) yield hint('several-claims', [id], { text, count: parts.length });
  }
};

/** A question, which claims nothing. */
export const questions: Lint = function* (map) {
  for (const { id, text } of openStatements(map))
    if (/[?？؟]\s*["”’»)]*$/u.test(text)) yield hint('question-as-claim', [id], { text });
};

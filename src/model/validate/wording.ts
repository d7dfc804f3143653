import { wordCount } from '../../text/index.ts';
import { layerRole } from '../layers.ts';
import { textSource } from '../places.ts';
import { pointerTo, problem, type Rule } from './rule.ts';

/** A card reads well up to this many words. */
export const TEXT_WORDS = 25;
/** A short form, up to this many. */
export const SHORT_WORDS = 12;

/** Statements say something, in few words, and what the author says is tied to where it is said. */
export const wording: Rule = function* (map) {
  const hasText = textSource(map) !== undefined;
  for (const { id, text, short, passages = [], ...statement } of map.statements.values()) {
    const pointer = pointerTo('statements', id);
    if (text.trim() === '') yield problem('empty-text', 'error', [id], { pointer: `${pointer}/text` });
    const words = wordCount(text);
    if (words > TEXT_WORDS) {
      yield problem('too-long', 'hint', [id], {
        pointer: `${pointer}/text`,
        values: { words, most: TEXT_WORDS, text },
      });
    }
    if (short !== undefined && wordCount(short) > SHORT_WORDS) {
      yield problem('short-too-long', 'hint', [id], {
        pointer: `${pointer}/short`,
        values: { words: wordCount(short), most: SHORT_WORDS, text: short },
      });
    }
    const ofText = layerRole(map, statement) === 'source' && map.layers.has(statement.layer);
    if (ofText && passages.length === 0 && hasText) {
      yield problem('no-passage', 'warning', [id], { pointer, values: { text } });
    }
  }
  for (const { id, kind, text, verdict } of map.notes.values()) {
    const pointer = pointerTo('notes', id);
    if (text.trim() === '')
      yield problem('empty-text', 'error', [id], {
        pointer: `${pointer}/text`,
        mend: [{ table: 'notes', id }],
      });
    if (kind === 'fact-check' && verdict === undefined) {
      yield problem('no-verdict', 'hint', [id], {
        pointer,
        mend: [{ table: 'notes', id, field: 'verdict', to: 'unchecked' }],
      });
    }
  }
};

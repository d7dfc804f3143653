import { codePoints, fits, normalize } from '../../text/index.ts';
import type { CodePoints } from '../../text/index.ts';
import type { Id } from '../records.ts';
import { pointerTo, problem, type Rule } from './rule.ts';

/**
 * Passages lie in their source and still read as they did; paragraphs lie in it, in order; a text is normalised and fits its own digest.
 * Where the text is the one its source tells of, a passage that reads otherwise is one that this version of the text doesn't have: a
 * loose end, and no fault of the file.
 */
export const anchors: Rule = function* (map) {
  const texts = new Map<Id, CodePoints>();
  const stale = new Set<Id>();
  for (const source of map.sources.values()) {
    const pointer = pointerTo('sources', source.id);
    if (source.text !== undefined) texts.set(source.id, codePoints(source.text));
    if (source.text !== undefined && source.digest !== undefined && !fits(source.digest, source.text)) {
      stale.add(source.id);
      yield problem('source-stale', 'error', [source.id], { pointer: `${pointer}/digest` });
    } else if (source.text !== undefined && normalize(source.text) !== source.text) {
      yield problem('source-stale', 'error', [source.id], { pointer: `${pointer}/text` });
    }
    const length = texts.get(source.id)?.length ?? source.length ?? Infinity;
    let reached = 0;
    for (const [place, { start, end, digest }] of (source.paragraphs ?? []).entries()) {
      const text = texts.get(source.id);
      if (
        start < reached ||
        end <= start ||
        end > length ||
        (text && !fits(digest, text.slice(start, end)))
      ) {
        yield problem('paragraph-outside', 'error', [source.id], {
          pointer: `${pointer}/paragraphs/${place}`,
          values: { number: place + 1 },
        });
      }
      reached = end;
    }
  }
  for (const { id, source, start, end, digest, exact } of map.passages.values()) {
    const pointer = pointerTo('passages', id);
    const known = map.sources.get(source);
    if (!known) continue;
    const text = texts.get(source);
    const length = text?.length ?? known.length ?? Infinity;
    if (end <= start) yield problem('passage-inverted', 'error', [id], { pointer, values: { start, end } });
    else if (end > length)
      yield problem('passage-outside', 'error', [id], { pointer, values: { start, end, length } });
    else if (text && !fits(digest, text.slice(start, end))) {
      yield problem('passage-stale', stale.has(source) ? 'error' : 'warning', [id], {
        pointer: `${pointer}/digest`,
        values: { start, end, ...(exact !== undefined && { exact }) },
      });
    }
  }
};

import { expect, it } from 'vitest';
import { keepText, renewText, type Renewal } from '../../src/edit/index.ts';
import { argumentMap, changed, validate, type ArgumentMap, type Passage } from '../../src/model/index.ts';
import { digest } from '../../src/text/index.ts';

const before = 'The lamp is on. Somebody is at home. Nobody has rung.';
const now = 'The lamp is on.';
const passage = (id: string, words: string, more: Partial<Passage> = {}): Passage => {
  const start = before.indexOf(words);
  return { id, source: 'o', start, end: start + words.length, digest: digest(words), ...more };
};
const found = passage('found', 'The lamp is on.', { exact: 'The lamp is on.' });
const lost = passage('lost', 'Nobody has rung.');

const mapWith = (text: string | undefined): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'M', thesis: 's' },
    {
      layers: [{ id: 'l', title: 'The text', role: 'source' }],
      statements: [{ id: 's', text: 'Somebody is at home.', layer: 'l', passages: ['found', 'lost'] }],
      passages: [found, lost],
      sources: [
        {
          id: 'o',
          role: 'text',
          csl: { type: 'article' },
          length: before.length,
          digest: digest(before, 64),
          ...(text !== undefined && { text }),
        },
      ],
    },
  );
const words = new Map([['lost', 'Nobody has rung.']]);
const places = new Map([['found', { start: 0, end: now.length, digest: digest(now) }]]);

/** The map with another version of its text, kept in the file or not. */
function renewed(map: ArgumentMap, kept: boolean, more: Partial<Renewal> = {}): ArgumentMap {
  const text = { digest: digest(now, 64), length: now.length, ...(kept && { text: now }) };
  const ran = renewText.run(
    map,
    { source: 'o', text, places, words, ...more },
    { random: () => 0.5, reader: '' },
  );
  if (!ran.ok) throw new Error(ran.refusal.kind);
  return changed(map, ran.changes);
}
const quotations = (map: ArgumentMap) => [...map.passages.values()].map(({ exact }) => exact);

it('a passage that is not found keeps its words, and its length as near to its place as the text is long; the map has no error', () => {
  const map = renewed(mapWith(before), true);
  const { start, end, digest: of } = lost;
  expect(map.passages.get('lost')).toEqual({
    id: 'lost',
    source: 'o',
    start: Math.max(0, now.length - (end - start)),
    end: now.length,
    digest: of,
    exact: 'Nobody has rung.',
  });
  expect(validate(map).map(({ kind, severity, ids }) => [kind, severity, ids])).toEqual([
    ['passage-stale', 'warning', ['lost']],
  ]);
});

it('once kept, its words stay through the next version', () => {
  const again = renewed(renewed(mapWith(before), true), true, { words: new Map([['lost', 'else']]) });
  expect(again.passages.get('lost')?.exact).toBe('Nobody has rung.');
});

it('no words go into a file that the text was not in, and none stay where it is taken out', () => {
  expect(quotations(renewed(mapWith(undefined), true))).toEqual([found.exact, undefined]);
  expect(quotations(renewed(mapWith(undefined), false))).toEqual([found.exact, undefined]);
  expect(quotations(renewed(mapWith(before), false))).toEqual([undefined, undefined]);
  const map = renewed(mapWith(before), true);
  const ran = keepText.run(map, { source: 'o', text: undefined }, { random: () => 0.5, reader: '' });
  expect(ran.ok && quotations(changed(map, ran.changes))).toEqual([undefined, undefined]);
});

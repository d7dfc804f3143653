import { describe, expect, it } from 'vitest';
import { articleFrom } from '../../src/articles/index.ts';
import { claim, mapOfText, perform, readOutline } from '../../src/edit/index.ts';
import { parse, serialize } from '../../src/formats/index.ts';
import { isLocked, passagesOf, validate, type ArgumentMap } from '../../src/model/index.ts';
import { codePoints, digest } from '../../src/text/index.ts';
import { markers, paragraphWords } from '../../src/words/index.ts';
import { seeded } from '../random.ts';

const TEXT = [
  'The old bridge has to close.',
  'Its cables rust, and two of them broke last winter.',
  'Some say that the detour would ruin the shops. They said so of the first repair as well.',
].join('\n\n');
const names = { text: 'The text', reader: 'You' };

function article() {
  const pasted = articleFrom(TEXT);
  if (!pasted.ok) throw new Error('not read');
  const { kind: _, ...source } = pasted.article;
  return { ...source, role: 'text' as const };
}
const from = (outline: string) =>
  mapOfText(
    { title: 'The bridge', source: article(), outline: readOutline(outline, markers, paragraphWords) },
    { random: seeded(1), names },
  );
const byText = (map: ArgumentMap, text: string) =>
  [...map.statements.values()].find((statement) => statement.text === text)!;
const faults = (map: ArgumentMap) => validate(map).filter(({ severity }) => severity === 'error');

describe('a map of a text', () => {
  it('begins without statements, with a layer for what the text says that is open', () => {
    const map = mapOfText({ title: 'The bridge', source: article() }, { random: seeded(1), names });
    expect([map.statements.size, map.thesis, faults(map)]).toEqual([0, undefined, []]);
    expect([...map.layers.values()].map((layer) => [layer.title, isLocked(layer)])).toEqual([
      ['The text', false],
      ['You', false],
    ]);
    expect([...map.sources.values()][0]?.paragraphs?.length).toBe(3);
  });

  it('takes over an outline with its ¶ numbers: statements lie on the paragraphs they name, steps as they are said', () => {
    const map = from(`¶1 The bridge should be closed.
  ¶2 because its cables are weak
  ¶3 but closing it would harm the shops
    ¶3 but the same was said before
  ¶9 because of something that is not in the text`);
    expect(faults(map)).toEqual([]);
    expect(map.statements.get(map.thesis!)?.text).toBe('The bridge should be closed.');
    const harm = byText(map, 'closing it would harm the shops');
    const before = byText(map, 'the same was said before');
    const kinds = [...map.relations.values()].map(({ kind, premises, target }) => [
      map.statements.get(premises![0]!)!.text,
      kind,
      map.statements.get(target!)!.text,
    ]);
    expect(kinds).toContainEqual([harm.text, 'attack', 'The bridge should be closed.']);
    expect(kinds).toContainEqual([before.text, 'attack', harm.text]);
    // One paragraph that several lines name is one passage.
    expect(before.passages).toEqual(harm.passages);
    const points = codePoints([...map.sources.values()][0]!.text!);
    for (const { id, text } of map.statements.values()) {
      const tied = passagesOf(map, map.statements.get(id)!);
      expect(tied.length).toBe(text.startsWith('of something') ? 0 : 1);
      for (const { start, end, digest: recorded } of tied)
        expect(digest(points.slice(start, end))).toBe(recorded);
    }
    const read = parse(new TextEncoder().encode(serialize(map)));
    expect(read.ok && serialize(read.map)).toBe(serialize(map));
  });

  it('grows by what its passages say: the first is the thesis, the next are said of it, and each is tied', () => {
    const context = { random: seeded(2), reader: 'You' };
    const [source] = [...from('').sources.values()];
    const passage = (at: number) => ({ source: source!.id, ...source!.paragraphs![at]! });
    const first = perform(from(''), claim, { text: 'Close the bridge.', passage: passage(0) }, context);
    if (!first.ok) throw new Error('refused');
    expect(first.map.thesis).toBe(first.at);
    const of = { to: first.at!, kind: 'support' as const };
    const second = perform(first.map, claim, { text: 'It is weak.', passage: passage(1), of }, context);
    if (!second.ok) throw new Error('refused');
    expect(passagesOf(second.map, second.map.statements.get(second.at!)!).map(({ start }) => start)).toEqual([
      source!.paragraphs![1]!.start,
    ]);
    expect(second.map.layers.get(second.map.statements.get(second.at!)!.layer)?.role).toBe('source');
    const again = perform(second.map, claim, { text: 'It is old.', passage: passage(1), of }, context);
    expect(again.ok && again.map.passages.size).toBe(2);
  });

  it('ties a claim to words that are there, not to a passage that was not found in another version', () => {
    const context = { random: seeded(4), reader: 'You' };
    const [source] = [...from('').sources.values()];
    const first = { source: source!.id, ...source!.paragraphs![0]! };
    const said = perform(from(''), claim, { text: 'Close the bridge.', passage: first }, context);
    if (!said.ok) throw new Error('refused');
    const now = { ...first, digest: 'sha256:0123456789abcdef' };
    const again = perform(said.map, claim, { text: 'Repair the bridge.', passage: now }, context);
    expect(again.ok && again.map.passages.size).toBe(2);
  });

  it('says nothing in the text’s name where that is locked', () => {
    const map = from('A claim.');
    const locked = {
      ...map,
      layers: new Map([...map.layers].map(([id, one]) => [id, { ...one, locked: true }])),
    };
    const passage = {
      source: [...map.sources.keys()][0]!,
      start: 0,
      end: 3,
      digest: 'sha256:0123456789abcdef',
    };
    expect(
      perform(locked, claim, { text: 'x', passage }, { random: seeded(3), reader: 'You' }),
    ).toMatchObject({
      ok: false,
      refusal: { kind: 'locked', name: 'The text' },
    });
  });
});

import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap, type Passage } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { basisOf, memoryStore } from '../../src/storage/index.ts';
import { digest, normalize, paragraphs, reanchor } from '../../src/text/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { PastedText } from '../../src/workspace/pastedText.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Renewing } from '../../src/workspace/renewing.svelte.ts';
import { Saving } from '../../src/workspace/saving.svelte.ts';
import { seeded } from '../random.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lines = [
  'The council of the town met on Monday evening to speak of the old library.',
  'The mayor said that the town will not participate in the costs of another roof.',
  'Four hundred visitors came in a week, which is more than the swimming bath had seen.',
  'In the end they voted to keep the doors open, and went home in the rain.',
];
const text = normalize(lines.join('\n'));
const newer = [
  lines[0]!,
  lines[1]!.replace('will not', 'will'),
  lines[2]!.replace('hundred', 'thousand'),
].join('\n\n');

function mapWith(kept: boolean): ArgumentMap {
  const passages = lines.map((line, at): Passage => {
    const start = text.indexOf(line);
    return { id: `p${at}`, source: 'o', start, end: start + line.length, digest: digest(line) };
  });
  return argumentMap(
    { id: 'm', title: 'M', thesis: 's' },
    {
      layers: [{ id: 'l', title: 'The text', role: 'source', locked: false }],
      statements: [{ id: 's', text: 'A claim.', layer: 'l', passages: passages.map(({ id }) => id) }],
      passages,
      sources: [
        {
          id: 'o',
          role: 'text',
          csl: { type: 'article' },
          digest: digest(text, 64),
          length: text.length,
          paragraphs: paragraphs(text).map((span) => ({
            ...span,
            digest: digest(text.slice(span.start, span.end)),
          })),
          ...(kept && { text }),
        },
      ],
    },
  );
}

/** Another version of the text, as it is looked at before it is taken. */
async function looked(kept: boolean) {
  const map = mapWith(kept);
  const bytes = new TextEncoder().encode(serialize(map));
  const saving = new Saving({
    store: memoryStore({ 'a.json': bytes }),
    name: 'a.json',
    basis: () => basisOf(bytes),
  });
  const reading = new Reading({ name: 'a.json', map, measure: approximately, saving });
  flushSync();
  const pasted = new PastedText();
  pasted.keep = kept;
  await pasted.take(newer, { mime: 'text/plain' });
  const engine = {
    reanchor: (...of: Parameters<typeof reanchor>) => Promise.resolve(reanchor(...of)),
    close() {},
  };
  const renewing = new Renewing(reading, new Editing(reading, seeded(5)), pasted, () => engine);
  await renewing.look();
  return { reading, renewing };
}
const ids = (those: readonly { readonly passage: Passage }[]) => those.map(({ passage }) => passage.id);

it('tells the same words from changed ones; what is left out, and what is not found, keeps its words', async () => {
  const { reading, renewing } = await looked(true);
  expect([ids(renewing.same), ids(renewing.changed), ids(renewing.doubtful), ids(renewing.lost)]).toEqual([
    ['p0'],
    ['p1', 'p2'],
    [],
    ['p3'],
  ]);
  expect([renewing.changed[0]!.before, renewing.changed[0]!.words]).toEqual([
    lines[1],
    lines[1]!.replace('will not', 'will'),
  ]);
  expect(ids(renewing.taken)).toEqual(['p0', 'p1', 'p2']);
  renewing.decide('p2', false);
  expect(renewing.take()).toBe(true);
  const { passages } = reading.map;
  expect([...passages.values()].map(({ exact }) => exact)).toEqual([
    undefined,
    undefined,
    lines[2],
    lines[3],
  ]);
  expect(passages.get('p1')!.digest).toBe(digest(lines[1]!.replace('will not', 'will')));
  expect(passages.get('p2')!.digest).toBe(digest(lines[2]!));
});

it('where only digests are at hand, calls nothing changed and writes no words into the map', async () => {
  const { reading, renewing } = await looked(false);
  expect([ids(renewing.same), ids(renewing.changed)]).toEqual([['p0'], []]);
  expect(renewing.lost.concat(renewing.doubtful).every(({ before }) => before === undefined)).toBe(true);
  expect(renewing.take()).toBe(true);
  expect(serialize(reading.map)).not.toContain('mayor');
});

it('where the text was opened and is not kept, tells changed words and writes none into the map', async () => {
  const { reading, renewing } = await looked(false);
  reading.article.openText(text);
  await renewing.look();
  expect([ids(renewing.same), ids(renewing.changed), ids(renewing.lost)]).toEqual([
    ['p0'],
    ['p1', 'p2'],
    ['p3'],
  ]);
  renewing.decide('p1', false);
  expect(renewing.take()).toBe(true);
  for (const word of ['mayor', 'rain', 'exact']) expect(serialize(reading.map)).not.toContain(word);
});

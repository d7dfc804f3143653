import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { paletteCss, type SceneCard } from '../../../src/picture/index.ts';
import Card from '../../../src/view/canvas/Card.svelte';
import '../../../src/view/theme.css';

const group = (count: number, open: boolean) => ({ count, open });
const held = (unanswered: number) => ({ statements: 9, reasons: 1, counterClaims: 1, unanswered });
const given = {
  brief: false,
  found: false,
  selected: false,
  marked: false,
  picked: false,
  written: false,
  onselect: () => {},
  ontoggle: () => {},
  onelsewhere: () => {},
};
const cardOf = (
  because: number,
  but: number,
  elsewhere: readonly [number, number],
  below: number,
): SceneCard => ({
  id: 'a',
  role: 'claim',
  root: false,
  layer: 'critic',
  text: 'Words.',
  lines: ['Words.'],
  short: { lines: ['Words.'], size: 20 },
  rightToLeft: false,
  paragraphs: [4],
  groups: { because: group(because, false), but: group(but, false) },
  elsewhere: { because: elsewhere[0], but: elsewhere[1] },
  below,
  x: 0,
  y: 0,
  width: 248,
  height: 120,
});

it('whatever a card’s foot says keeps clear of the border', async () => {
  document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss() }));
  const touching: string[] = [];
  for (const because of [0, 1, 12])
    for (const but of [0, 1, 12])
      for (const elsewhere of [
        [0, 0],
        [1, 0],
        [0, 3],
        [2, 12],
      ] as const)
        for (const unanswered of [0, 4, 44])
          for (const below of [4, 40, 400]) {
            if (because + but === 0) continue;
            const holds = { because: held(0), but: held(but > 0 ? unanswered : 0) };
            const { container, unmount } = await render(Card, {
              ...given,
              holds,
              card: cardOf(because, but, elsewhere, below),
            });
            const [card, foot] = ['.card', '.foot'].map((one) => container.querySelector(one)!);
            const room =
              card!.getBoundingClientRect().right - foot!.lastElementChild!.getBoundingClientRect().right;
            const said = foot!.textContent;
            // What opens and what waits is always there.
            const lost = [because, but, but > 0 ? unanswered : 0].some(
              (one) => one > 0 && !said.includes(String(one)),
            );
            if (room < 10 || lost)
              touching.push(
                `${because} ${but} ${elsewhere.join('+')} ${unanswered} ${below}: ${Math.round(room)} | ${foot!.textContent.replace(/\s+/g, ' ')}`,
              );
            await unmount();
          }
  expect(touching).toEqual([]);
});

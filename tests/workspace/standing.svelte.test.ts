import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import article from '../../graphs/pakistan-gaza-isf.json?raw';
import { parse } from '../../src/formats/index.ts';
import { changed, type ArgumentMap, type View } from '../../src/model/index.ts';
import { allOpen, approximately, groupKey } from '../../src/picture/index.ts';
import { walkingWords } from '../../src/words/index.ts';
import { linkOf, standingOf, written } from '../../src/workspace/link.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Stepping } from '../../src/workspace/stepping.svelte.ts';
import { showView, viewOf } from '../../src/workspace/views.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

function read(map: ArgumentMap): Reading {
  const made = new Reading({ name: 'a.json', map, measure: approximately });
  made.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  return made;
}
const theArticle = (): ArgumentMap => {
  const parsed = parse(article);
  if (!parsed.ok) throw new Error('the graph is broken');
  return parsed.map;
};
/** One of many things a reader does. */
function doSomething(reading: Reading, next: () => number): void {
  const pick = <T>(from: Iterable<T>): T | undefined => {
    const all = [...from];
    return all[Math.floor(next() * all.length)];
  };
  const id = pick(reading.map.statements.keys())!;
  const deeds: (() => void)[] = [
    () => reading.reveal(id),
    () => reading.walking.walk(pick(['down', 'up', 'before', 'after'] as const)!),
    () => reading.walking.step(pick(['next-reason', 'next-objection', 'target', 'undercuts'] as const)!),
    () => reading.walking.cycle(1),
    () => reading.openOrClose(),
    () => reading.folding.unfold(pick(['level', 'all', 'less', 'none'] as const)!),
    () => reading.folding.openToDepth(1 + Math.floor(next() * 3)),
    () => reading.folding.closeAll(),
    () =>
      reading.setFocus({
        kind: pick(['near', 'chain', 'reasons', 'objections', 'branch'] as const)!,
        of: id,
      }),
    () => reading.setFocus({ kind: 'unanswered' }),
    () => reading.setFilter({ roles: [pick(['claim', 'premise', 'counter-claim'] as const)!] }),
    () => reading.showEverything(),
    () => reading.setCriticsShown(!reading.criticsShown),
    () => reading.setLayerShown(pick(reading.map.layers.keys())!, next() < 0.5),
  ];
  pick(deeds)!();
  flushSync();
}
const seenOf = ({ selection, scene, path, lens }: Reading) => ({
  selection,
  cards: [...scene.cards.keys()].sort(),
  path: path.map(({ id, relation }) => [id, relation?.id]),
  focus: lens.focus,
  filter: lens.filter,
});

describe('whatever a reader does', () => {
  it('what is selected is drawn; going back to a standing and following its link show the same', () => {
    for (let seed = 1; seed <= proofScale(12, 300); seed += 1) {
      const next = seeded(seed);
      const map = seed % 4 === 0 ? theArticle() : randomMap(next, { statements: 24, relations: 30 });
      const reading = read(map);
      const opening = reading.standing;
      for (let deed = 0; deed < 12; deed += 1) {
        doSomething(reading, next);
        const where = `seed ${seed}, deed ${deed}`;
        const drawn = [...reading.marked].filter((id) => reading.scene.cards.has(id));
        if (reading.selectedStatement) expect(drawn, where).toHaveLength(1);
        const stood = reading.standing;
        const seen = seenOf(reading);

        const other = read(map);
        const link = written(linkOf(reading.place, opening, reading));
        other.stand(standingOf(link, map, opening));
        flushSync();
        expect(seenOf(other), `${where}: ${link}`).toEqual(seen);

        doSomething(other, next);
        other.stand(stood);
        flushSync();
        expect(seenOf(other), where).toEqual(seen);
        expect(other.camera, where).toEqual(stood.camera);
      }
    }
  });
});

describe('what is left out', () => {
  it('comes back with what was open and selected, one key later', () => {
    const reading = read(theArticle());
    reading.walking.step('next-reason');
    const [selection, opened] = [reading.selection, reading.opened];
    const elsewhere = [...reading.tree.branches.values()].find(
      ({ id, parent }) => parent !== undefined && id !== selection && reading.scene.cards.has(id),
    )!;
    reading.setFocus({ kind: 'branch', of: elsewhere.id });
    expect(reading.selection).not.toBe(selection);
    reading.setFilter({ paragraphs: [3] });
    reading.showEverything();
    expect(reading.selection).toBe(selection);
    expect([...reading.opened].sort()).toEqual([...opened].sort());
  });

  it('is opened to by a link that says nothing of what is open', () => {
    const reading = read(theArticle());
    const deep = [...reading.tree.branches.values()].sort((a, b) => b.depth - a.depth)[0]!;
    reading.stand(standingOf(`?focus=branch.${deep.id}`, reading.map, reading.standing));
    expect(reading.scene.cards.has(deep.id)).toBe(true);
  });
});

describe('the way one came', () => {
  const map = sketch(`thesis t
    r1: a > t
    r2: b > t
    r3: c > a
    r4: c > b`);

  it('is remembered where there are several, is in the link, and is not made by going back', () => {
    const reading = read(map);
    const opening = reading.standing;
    const way = () => reading.path.map(({ id }) => id).join(' ');
    reading.reveal('b');
    const before = reading.standing;
    reading.reveal('c');
    expect(way()).toBe('t b c');
    const link = written(linkOf(reading.place, opening, reading));
    reading.stand(before);
    reading.stand(standingOf('c', map, opening));
    expect(way()).toBe('t a c');
    reading.stand(standingOf(link, map, opening));
    expect(way()).toBe('t b c');
  });
});

describe('a saved view', () => {
  it('shows again what was seen when it was saved', () => {
    for (let seed = 1; seed <= proofScale(10, 200); seed += 1) {
      const next = seeded(seed);
      const map = theArticle();
      const reading = read(map);
      for (let deed = 0; deed < 6; deed += 1) doSomething(reading, next);
      const view = viewOf(reading, 'vview00001', 'A view');
      const other = read(map);
      showView(other, view);
      flushSync();
      const { cards, selection, focus, filter } = seenOf(other);
      const seen = seenOf(reading);
      expect({ cards, selection, focus, filter }, `seed ${seed}`).toEqual({
        cards: seen.cards,
        selection: seen.selection,
        focus: seen.focus,
        filter: seen.filter,
      });
      expect(Math.abs(other.camera.zoom - reading.camera.zoom), `seed ${seed}`).toBeLessThan(0.001);
      expect(Math.hypot(other.camera.x - reading.camera.x, other.camera.y - reading.camera.y)).toBeLessThan(
        2,
      );
    }
  });

  it('passes over what is no longer there', () => {
    const view: View = {
      id: 'vview00001',
      title: 'Old',
      selection: 'gone',
      hidden: ['gone'],
      focus: { kind: 'branch', of: 'gone' },
      reasons: ['gone'],
    };
    const reading = read(theArticle());
    showView(reading, view);
    expect(reading.selection).toBeUndefined();
    expect(reading.lens.narrowed).toBe(false);
    expect(reading.scene.cards.size).toBeGreaterThan(0);
  });

  it('saved in the map leaves the drawing as it was', () => {
    const reading = read(theArticle());
    const { scene } = reading;
    reading.put(
      changed(reading.map, [
        { table: 'views', id: 'vview00001', record: viewOf(reading, 'vview00001', 'A view') },
      ]),
    );
    flushSync();
    expect(reading.map.views.has('vview00001')).toBe(true);
    expect(reading.scene).toBe(scene);
    const { thesis } = reading.map;
    reading.put(
      changed(reading.map, [{ table: 'statements', id: thesis!, field: 'text', to: 'Otherwise.' }]),
    );
    flushSync();
    expect(reading.scene.cards.get(reading.map.thesis!)!.text).toBe('Otherwise.');
  });
});

describe('what is closed', () => {
  it('hands the selection to what it hung under', () => {
    const reading = read(theArticle());
    reading.folding.openAll();
    const deep = [...reading.tree.branches.values()].sort((a, b) => b.depth - a.depth)[0]!;
    reading.reveal(deep.id);
    reading.folding.toggle(reading.map.thesis!, 'because');
    flushSync();
    expect(reading.scene.cards.has(reading.selection!)).toBe(true);
    reading.unfolding.set(
      new Set([...allOpen(reading.tree)].filter((key) => key !== groupKey(deep.parent!, 'because'))),
    );
  });
});

describe('stepping', () => {
  it('numbers the stops from the first to the last, forwards and back, also after the map was looked at otherwise', () => {
    const reading = read(theArticle());
    const stepping = new Stepping(reading);
    expect(stepping.number).toBe(0);
    for (let number = 1; number <= stepping.stops.length; number += 1) {
      stepping.step(1);
      expect(stepping.number).toBe(number);
      if (number === 3) {
        reading.setCriticsShown(true);
        reading.setCriticsShown(false);
        expect(stepping.number).toBe(3);
      }
    }
    stepping.step(1);
    expect(stepping.number).toBe(stepping.stops.length);
    stepping.step(-1);
    expect(stepping.number).toBe(stepping.stops.length - 1);
  });

  it('says of a statement that the text says several times that it comes up again', () => {
    const reading = read(theArticle());
    const stepping = new Stepping(reading);
    const met = new Map<string, number>();
    for (const { statement } of stepping.stops) {
      stepping.step(1);
      const nth = (met.get(statement) ?? 0) + 1;
      met.set(statement, nth);
      expect(stepping.turn.nth).toBe(nth);
      const words = walkingWords.again(nth, stepping.turn.of);
      expect(reading.said?.words === words).toBe(nth > 1);
    }
    expect(Math.max(...met.values())).toBeGreaterThan(1);
    expect(stepping.turn).toEqual({
      nth: met.get(reading.selection!),
      of: met.get(reading.selection!),
    });
  });
});

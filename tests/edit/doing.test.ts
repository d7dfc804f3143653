import { describe, expect, it } from 'vitest';
import {
  addNote,
  addPremise,
  compareLayers,
  compareVersions,
  copied,
  fromOutline,
  layerAlone,
  matchContext,
  makeLinked,
  leftAway,
  mergeLayer,
  mergeStatements,
  moveStep,
  placeStep,
  pasteBranch,
  perform,
  removeStatements,
  replaceText,
  splitStatement,
  toOutline,
  type Command,
  type Markers,
} from '../../src/edit/index.ts';
import {
  adjacency,
  changed,
  forget,
  readingTree,
  type ArgumentMap,
  type Branch,
  type Relation,
} from '../../src/model/index.ts';
import { markers } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { shippedGraphs } from '../picture/graphs.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

const open = (lines: string): ArgumentMap => {
  const map = sketch(lines);
  return { ...map, layers: new Map([...map.layers].map(([id, layer]) => [id, { ...layer, locked: false }])) };
};
const context = { random: seeded(3), reader: 'Mine' };
function done<Input>(map: ArgumentMap, command: Command<Input>, input: Input) {
  const performed = perform(map, command, input, context);
  if (!performed.ok) throw new Error(performed.refusal.kind);
  return performed;
}
const refusal = <Input>(map: ArgumentMap, command: Command<Input>, input: Input) => {
  const performed = perform(map, command, input, context);
  return performed.ok ? undefined : performed.refusal.kind;
};
const textsOf = (map: ArgumentMap, ids: readonly string[] = []) =>
  ids.map((id) => map.statements.get(id)!.text);
const premises = (map: ArgumentMap, step: string) => map.relations.get(step)!.premises;

describe('splitting a statement', () => {
  it('lets the parts stand linked wherever it was a premise, on the same passages; what is said of it stays with the first', () => {
    const map = open('a [10]\nr1: a + b > t\nr2: c > a');
    const { map: after } = done(map, splitStatement, { statement: 'a', parts: ['One.', ' Two. ', ''] });
    const [first, second, third] = premises(after, 'r1')!;
    expect([first, third]).toEqual(['a', 'b']);
    expect(textsOf(after, [first!, second!])).toEqual(['One.', 'Two.']);
    expect(after.statements.get(second!)!.passages).toEqual(map.statements.get('a')!.passages);
    expect(after.relations.get('r2')!.target).toBe('a');
  });
});

describe('merging two statements', () => {
  it('leaves one with what was said of either, their passages, notes and links, and no step from one to the other', () => {
    let map = open('a [10]\nb [20]\nr1: a > t\nr2: b > u\nr3: c > b\nr4: b > a\nr5: d ! r4\nr6: a + b > v');
    map = done(map, addNote, { about: 'b', kind: 'comment', text: 'Noted.' }).map;
    const { map: after } = done(map, mergeStatements, { into: 'a', from: 'b' });
    expect(after.statements.has('b')).toBe(false);
    expect(after.statements.get('a')!.passages).toHaveLength(2);
    expect([...after.notes.values()].map(({ about }) => about)).toEqual(['a']);
    expect(premises(after, 'r2')).toEqual(['a']);
    expect(premises(after, 'r6')).toEqual(['a']);
    expect(after.relations.get('r3')!.target).toBe('a');
    expect(['r4', 'r5'].filter((id) => after.relations.has(id))).toEqual([]);
  });

  it('never takes away what another said', () => {
    const map = sketch('a @reader\nr1: a > t\nr2: b > t');
    expect(refusal(map, mergeStatements, { into: 'a', from: 'b' })).toBe('locked');
    expect(refusal(map, mergeStatements, { into: 'b', from: 'b' })).toBe('itself');
  });
});

describe('moving a step', () => {
  const inOrder = (map: ArgumentMap) =>
    adjacency(map)
      .into('t')
      .flatMap(({ premises = [] }) => premises);

  it('goes one place, whatever its siblings say of their order, until it is first or last', () => {
    for (const lines of ['r1: a > t\nr2: b > t\nr3: c > t', 'r1: a > t ^a\nr2: b > t ^b\nr3: c > t ^c']) {
      let map = open(lines);
      map = done(map, moveStep, { step: 'r3', by: -1 }).map;
      expect(inOrder(map)).toEqual(['a', 'c', 'b']);
      map = done(map, moveStep, { step: 'r3', by: -1 }).map;
      expect(inOrder(map)).toEqual(['c', 'a', 'b']);
      expect(refusal(map, moveStep, { step: 'r3', by: -1 })).toBe('nothing-to-do');
      map = done(map, moveStep, { step: 'r3', by: 1 }).map;
      expect(inOrder(map)).toEqual(['a', 'c', 'b']);
    }
  });

  it('goes past all that another left without an order, and changes nothing of theirs', () => {
    const map = sketch('c @reader\nr1: a > t\nr2: b > t\nr3: c > t ^z @reader');
    const { map: after, edit } = done(map, moveStep, { step: 'r3', by: -1 });
    expect(inOrder(after)).toEqual(['c', 'a', 'b']);
    expect(edit.deltas).toHaveLength(1);
  });
});

it('a step is put before or behind any other; of others’ steps that stand together, before or behind all', () => {
  const map = sketch('r1: a > t\nr2: b > t\nc @reader\nr3: c > t ^z @reader');
  const order = (after: ArgumentMap) =>
    adjacency(after)
      .into('t')
      .map(({ id }) => id);
  expect(order(map)).toEqual(['r1', 'r2', 'r3']);
  for (const before of ['r1', 'r2'])
    expect(order(done(map, placeStep, { step: 'r3', before }).map), before).toEqual(['r3', 'r1', 'r2']);
  const ahead = done(map, placeStep, { step: 'r3', before: 'r1' }).map;
  expect(order(done(ahead, placeStep, { step: 'r3', behind: 'r1' }).map)).toEqual(['r1', 'r2', 'r3']);
  const mine = open('r1: a > t ^b\nr2: b > t ^d\nr3: c > t ^f');
  expect(order(done(mine, placeStep, { step: 'r3', before: 'r2' }).map)).toEqual(['r1', 'r3', 'r2']);
  expect(order(done(mine, placeStep, { step: 'r1', behind: 'r3' }).map)).toEqual(['r2', 'r3', 'r1']);
});

describe('what one adds beside another’s premises', () => {
  it('may come and go, though their step is locked', () => {
    const map = sketch('r1: a > t');
    const { map: added, at } = done(map, addPremise, { step: 'r1', text: 'What goes unsaid' });
    expect(premises(added, 'r1')).toEqual(['a', at]);
    const { map: back } = done(added, removeStatements, { statements: [at!], withBranch: false });
    expect(premises(back, 'r1')).toEqual(['a']);
    expect(refusal(map, removeStatements, { statements: ['a'], withBranch: false })).toBe('locked');
  });
});

describe('replacing words', () => {
  it('changes what is one’s own, in any case unless asked, and takes what is typed literally', () => {
    let map = sketch('m @reader\nr1: a > t');
    map = changed(map, [{ table: 'statements', id: 'm', field: 'text', to: 'Costs (Cost) are $1.' }]);
    const { map: after } = done(map, replaceText, { find: 'cost', replace: '$& price' });
    expect(textsOf(after, ['m', 'a'])).toEqual(['$& prices ($& price) are $1.', 'It is a.']);
    expect(refusal(map, replaceText, { find: 'cost', replace: 'x', matchCase: true })).toBe('nothing-to-do');
    expect(refusal(map, replaceText, { find: 'It is', replace: 'x' })).toBe('nothing-to-do');
  });
});

/** A branch without its ids: what is said, and how it hangs. */
const shape = (map: ArgumentMap, branch: Branch): unknown => [
  map.statements.get(branch.id)!.text,
  branch.manner,
  branch.children.map((child) => shape(map, child)),
];

describe('linking steps', () => {
  it('keeps what was said in each of them; others’ step stays, whichever was picked first', () => {
    const map = sketch('a @reader\nb\nr1: a > t @reader\nr2: b > t');
    const tagged = changed(map, [
      { table: 'relations', id: 'r1', field: 'order', to: 'a5' },
      { table: 'relations', id: 'r2', field: 'tags', to: ['economy'] },
    ]);
    for (const steps of [
      ['r1', 'r2'],
      ['r2', 'r1'],
    ]) {
      const { map: after } = done(tagged, makeLinked, { steps });
      expect([...after.relations.values()]).toHaveLength(1);
      expect(after.relations.get('r2')).toMatchObject({ tags: ['economy'], target: 't' });
      expect([...premises(after, 'r2')!].sort()).toEqual(['a', 'b']);
    }
    const both = open('r1: a > t\nr2: b > t');
    const said = changed(both, [
      { table: 'relations', id: 'r2', field: 'tags', to: ['economy'] },
      { table: 'relations', id: 'r2', field: 'scheme', to: 'consequences' },
    ]);
    const { map: one } = done(said, makeLinked, { steps: ['r1', 'r2'] });
    expect(one.relations.get('r1')).toMatchObject({ tags: ['economy'], scheme: 'consequences' });
  });
});

describe('a copied branch', () => {
  it('stands elsewhere as it stood, in the reader’s own layer, its words still those of who said them', () => {
    const map = sketch('r1: a + b > t\nr2: c > a\nr3: d ! r2\nr4: e ! b');
    const { map: after, at } = done(map, pasteBranch, { fragment: copied(map, ['a']), to: 'b' });
    const [original, copy] = ['a', at!].map((id) => readingTree(after).branches.get(id)!);
    expect(copy!.children.map((child) => shape(after, child))).toEqual(
      original!.children.map((child) => shape(after, child)),
    );
    const { attribution, layer } = after.statements.get(at!)!;
    expect(attribution).toBe(map.layers.get('source')!.title);
    expect(after.layers.get(layer)!.role).toBe('reader');
  });

  it('takes along the premises it counts together with, wherever these hang', () => {
    const map = sketch('r1: a + b > c\nr2: c > t\nr3: b > x\nr4: x > t');
    const { statements, relations } = copied(map, ['c']);
    expect(statements.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(relations.map(({ premises, target }) => [premises, target])).toEqual([[['a', 'b'], 'c']]);
  });

  it('that is cut takes along what is said of its step, which comes back with it, as what it was', () => {
    const map = open('thesis t\nr1: a > t\nr2: u ! r1\nr3: c # t');
    const cut = (id: string) => {
      const fragment = copied(map, [id], { withSteps: true });
      const { map: without } = done(map, removeStatements, { statements: [id], withBranch: true });
      const { map: back } = done(without, pasteBranch, { fragment, to: 't' });
      return shape(back, readingTree(back).branches.get('t')!);
    };
    const was = shape(map, readingTree(map).branches.get('t')!) as [string, string, unknown[]];
    const sorted = (value: unknown) =>
      JSON.stringify((value as [string, string, unknown[]])[2].map((x) => JSON.stringify(x)).sort());
    for (const id of ['a', 'c']) expect(sorted(cut(id)), id).toBe(sorted(was));
  });

  it('keeps its passages only where the same text is', () => {
    const map = sketch('a [10]\nr1: a > t');
    const sources = new Map([...map.sources].map(([id, source]) => [id, { ...source, digest: 'sha256:ab' }]));
    const here = { ...map, sources };
    const fragment = copied(here, ['a']);
    const kept = done(here, pasteBranch, { fragment, to: 't' });
    expect(kept.map.statements.get(kept.at!)!.passages).toHaveLength(1);
    const elsewhere = done(sketch('r1: x > y'), pasteBranch, { fragment, to: 'y' });
    expect(elsewhere.map.statements.get(elsewhere.at!)!.passages).toBeUndefined();
    expect(elsewhere.map.passages.size).toBe(0);
  });

  it('as text comes back as the same tree, at random', () => {
    everySeed(proofScale(60, 1000), (random) => {
      const any = randomMap(random, { statements: 9, relations: 11, broken: false });
      const isOneWay = ({ kind }: Relation) => kind === 'support' || kind === 'attack';
      const lost = [...any.relations.values()].filter((relation) => !isOneWay(relation));
      const map = forget(any, new Set(lost.map(({ id }) => id)));
      const [root] = readingTree(map).roots;
      const text = toOutline(map, [root!.id], markers);
      // All that is copied is told, and nothing else; what is answered where it isn't drawn is told there again.
      const texts = copied(map, [root!.id]).statements.map((statement) => statement.text);
      const told = text
        .split('\n')
        .filter(Boolean)
        .map((line) => line.replace(/^ *- (?:[^:]+: )?/, ''));
      expect([...new Set(told)].sort()).toEqual(texts.sort());
      const read = fromOutline(text, markers);
      const { map: pasted, at } = done(sketch('x > y'.replace('x', 'r1: x')), pasteBranch, {
        fragment: read,
      });
      expect(toOutline(pasted, [at!], markers)).toBe(text);
    });
  });
});

describe('a list that is pasted', () => {
  const read = (text: string, words: Markers = markers) => fromOutline(text, words);

  it('becomes branches, whatever its bullets, tabs and line ends', () => {
    const list = '* Close it\r\n\t- It is empty\r\n\t\t1. Nobody came\r\n\t- But: It is warm\r\n• Sell it';
    const { statements, relations, roots } = read(list);
    expect(statements.map(({ text }) => text)).toEqual([
      'Close it',
      'It is empty',
      'Nobody came',
      'It is warm',
      'Sell it',
    ]);
    expect(relations.map(({ kind, premises, target }) => `${premises!.join('+')} ${kind} ${target}`)).toEqual(
      ['s1 support s0', 's2 support s1', 's3 attack s0'],
    );
    expect(roots.map(({ id }) => id)).toEqual(['s0', 's4']);
  });

  it('links what is said to be linked, and lets an undercut hit the step', () => {
    const { relations } = read('T\n  A\n  and: B\n    Doesn’t follow: C');
    expect(relations[0]).toMatchObject({ premises: ['s1', 's2'], target: 's0', kind: 'support' });
    expect(relations[1]).toMatchObject({ premises: ['s3'], target: relations[0]!.id, kind: 'attack' });
  });
});

describe('a layer of another file', () => {
  const article = shippedGraphs.get('pakistan-gaza-isf')!;
  const mine = done(
    done(article, addNote, { about: article.thesis!, kind: 'comment', text: 'A note.' }).map,
    addPremise,
    { step: [...article.relations.values()].find(({ kind }) => kind === 'support')!.id, text: 'Unsaid.' },
  ).map;
  const [layer] = [...mine.layers.values()].filter(({ role }) => role === 'reader').map(({ id }) => id);

  it('goes out with what it points at, which is named and locked, and comes in again as it was', () => {
    const { map: alone, context: around } = layerAlone(mine, layer!);
    expect(alone.statements.size).toBeLessThan(20);
    expect(around.size).toBeGreaterThan(1);
    for (const { id, locked } of alone.layers.values()) expect(Boolean(locked)).toBe(id !== layer);
    const { here, asked } = matchContext(article, alone, layer!);
    expect(asked).toEqual([]);
    const { map: merged } = done(article, mergeLayer, {
      other: alone,
      layer: layer!,
      here: Object.fromEntries(here),
    });
    expect(compareVersions(mine, merged)).toEqual({ added: [], changed: [], gone: [] });
    expect([...merged.notes.keys()].sort()).toEqual([...mine.notes.keys()].sort());
  });

  it('is matched by its passages where ids are others, and asked for where neither is known', () => {
    const here = sketch('a [10]\nr1: a > t');
    const there = sketch('x [10]\ny\nq1: m ! x @reader\nq2: n ! y @reader\nm @reader\nn @reader');
    const matched = matchContext(here, there, 'reader');
    expect([...matched.here]).toEqual([['x', 'a']]);
    expect(matched.asked.map(({ id }) => id)).toEqual(['y']);
    const { map: after } = done(here, mergeLayer, {
      other: there,
      layer: 'reader',
      here: Object.fromEntries(matched.here),
    });
    const [attack] = [...after.relations.values()].filter(({ kind }) => kind === 'attack');
    expect(attack).toMatchObject({ target: 'a', premises: ['m'] });
    expect(after.statements.has('n')).toBe(true);
    expect([...after.relations.values()].filter(({ kind }) => kind === 'attack')).toHaveLength(1);
    // What does not come is told beforehand.
    const found = { other: there, layer: 'reader', here: Object.fromEntries(matched.here) };
    expect(leftAway(here, found)).toEqual(['q2']);
    expect(leftAway(here, { ...found, here: { ...found.here, y: 't' } })).toEqual([]);
  });

  it('loses nothing that has its place here: under a step whose premise is unknown, or about a passage of its own', () => {
    const here = open('r1: a + b > t\nm @reader\nr2: m > t @reader');
    const there = open('r1: a + z > t\nu @reader\nr3: u ! r1 @reader\nm @reader [7]\nr2: m > t @reader');
    const passage = there.statements.get('m')!.passages![0]!;
    const { map: noted } = done(there, addNote, { about: passage, kind: 'comment', text: 'Mark this.' });
    const { asked } = matchContext(here, noted, 'reader');
    const { map: after } = done(here, mergeLayer, { other: noted, layer: 'reader', here: {} });
    expect(asked.map(({ id }) => id)).toEqual(['z']);
    expect(after.relations.get('r3')).toMatchObject({ premises: ['u'], target: 'r1' });
    expect([...after.notes.values()].map(({ text }) => text)).toContain('Mark this.');
  });

  it('is the same where the words are, before it is reworded where only the place is', () => {
    const map = open(
      'r1: a ! t @critic\na @critic\nr2: b ! t @reader\nr3: c ! t @reader\nb @reader\nc @reader',
    );
    const same = changed(map, [
      { table: 'statements', id: 'c', field: 'text', to: map.statements.get('a')!.text },
    ]);
    expect(compareLayers(same, 'critic', 'reader')).toEqual({ added: ['b'], changed: [], gone: [] });
  });

  it('leaves what lies in another layer here by now as it is there', () => {
    const there = open('m @reader\nr1: m > t @reader');
    const here = changed(there, [
      { table: 'layers', id: 'team', record: { id: 'team', title: 'Team', role: 'reader' } },
      { table: 'statements', id: 'm', field: 'layer', to: 'team' },
      { table: 'statements', id: 'm', field: 'text', to: 'My newer words.' },
    ]);
    const step = [...there.relations.keys()];
    const merged = perform(here, mergeLayer, { other: there, layer: 'reader', here: {} }, context);
    expect(merged.ok ? merged.map.statements.get('m') : here.statements.get('m')).toMatchObject({
      text: 'My newer words.',
      layer: 'team',
    });
    expect(step).toEqual(['r1']);
    expect(leftAway(here, { other: there, layer: 'reader', here: {} })).toEqual(['m']);
  });

  it('is compared with another by its words and by its place', () => {
    const map = sketch(
      'a @critic\nb @critic\nc @reader\nr1: a > t\nr2: b ! t\nr3: c > t\nd @reader\ne @reader',
    );
    const said = changed(map, [{ table: 'statements', id: 'e', field: 'text', to: 'It is B!' }]);
    expect(compareLayers(said, 'critic', 'reader')).toEqual({ added: ['d'], changed: ['c'], gone: [] });
  });
});

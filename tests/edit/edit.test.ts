import { describe, expect, it } from 'vitest';
import {
  addCounterClaim,
  addReason,
  apply,
  cite,
  composed,
  continued,
  editBeside,
  editBetween,
  editText,
  emptyHistory,
  goesAlong,
  inverted,
  perform,
  recorded,
  refusalKinds,
  redo,
  removeStatements,
  undo,
  type Context,
  type Edit,
} from '../../src/edit/index.ts';
import * as all from '../../src/edit/commands/index.ts';
import { serialize } from '../../src/formats/index.ts';
import { adjacency, changed, forget, type ArgumentMap } from '../../src/model/index.ts';
import { commandWords, refusalSentence } from '../../src/words/index.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';
import { expectSentence } from '../words/expectSentence.ts';

const random = seeded(1);
const context: Context = { random, reader: 'Mine' };
/** A sketch whose layers are open to be changed. */
const open = (lines: string): ArgumentMap => {
  const map = sketch(lines);
  return { ...map, layers: new Map([...map.layers].map(([id, layer]) => [id, { ...layer, locked: false }])) };
};
const saying = (map: ArgumentMap, statement: string, text: string) => {
  const done = perform(map, editText, { statement, text }, context);
  if (!done.ok) throw new Error(done.refusal.kind);
  return done;
};

describe('an edit', () => {
  it('composed of several of the same field is taken back and done again as one', () => {
    const map = open('r1: a > t');
    const first = saying(map, 'a', 'One');
    const second = saying(first.map, 'a', 'One t');
    const both = composed(first.edit, second.edit);
    const done = apply(map, both);
    expect(done.ok && serialize(done.map)).toBe(serialize(second.map));
    const back = apply(second.map, inverted(both));
    expect(back.ok && serialize(back.map)).toBe(serialize(map));
  });

  it('is one step of undo while a word is typed on', () => {
    const map = open('r1: a > t');
    const first = saying(map, 'a', 'O');
    const second = saying(first.map, 'a', 'On');
    const history = continued(recorded(emptyHistory, 'edit-text', first.edit), second.edit);
    const back = undo(second.map, history);
    expect(back.ok && serialize(back.map)).toBe(serialize(map));
  });
});

describe('what lies beside the map', () => {
  type Tables = Record<string, ReadonlyMap<string, Record<string, unknown>>>;
  const ids = ['a', 'b', 'c'];
  /** Assumptions and sheets as a reader may leave them: some records come, some go, fields change. */
  const changedSomehow = (tables: Tables, random: () => number): Tables => {
    const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)]!;
    const table = pick(['assumptions', 'sheets']);
    const records = new Map(tables[table]);
    const id = pick(ids);
    if (random() < 0.3) records.delete(id);
    else records.set(id, { ...records.get(id), id, [pick(['stance', 'words'])]: Math.floor(random() * 3) });
    return { ...tables, [table]: records };
  };
  const plain = (tables: Tables) =>
    Object.entries(tables)
      .map(([name, records]) => [name, [...records].sort(([a], [b]) => (a < b ? -1 : 1))])
      .filter(([, records]) => records!.length > 0)
      .sort();

  it('is taken back and done again under the same marks as the map, in whatever order they were set', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed);
      let map = open('thesis t\nr1: a > t\nr2: b > a');
      let beside: Tables = {};
      let history = emptyHistory;
      const states = [{ map: serialize(map), beside: plain(beside) }];
      for (let step = 0; step < 12; step += 1) {
        const now = random() < 0.6 ? changedSomehow(beside, random) : beside;
        const done = now === beside || random() < 0.3 ? saying(map, 'a', `Words ${step}`) : undefined;
        const last = now === beside ? now : changedSomehow(now, random);
        const edits = [...(done ? [done.edit] : []), editBeside(beside, now), editBeside(now, last)];
        history = recorded(history, 'edit-text', JSON.parse(JSON.stringify(edits.reduce(composed))) as Edit);
        map = done?.map ?? map;
        beside = last;
        states.push({ map: serialize(map), beside: plain(beside) });
      }
      for (const [move, order] of [
        [undo, states.slice(0, -1).reverse()],
        [redo, states.slice(1)],
      ] as const)
        for (const state of order) {
          const moved = move(map, history, beside);
          if (!moved.ok) throw new Error(`seed ${seed}: ${moved.refusal.kind}`);
          ({ map, history } = moved);
          beside = moved.beside;
          expect({ map: serialize(map), beside: plain(beside) }, `seed ${seed}`).toEqual(state);
        }
    }
  });

  it('stays, and the map with it, where somebody else has changed it since', () => {
    const map = open('r1: a > t');
    const said = saying(map, 'a', 'Mine');
    const granted: Tables = { assumptions: new Map([['a', { id: 'a', stance: 'granted' }]]) };
    const both = composed(said.edit, editBeside({}, granted));
    const theirs: Tables = { assumptions: new Map([['a', { id: 'a', stance: 'denied' }]]) };
    expect(undo(said.map, recorded(emptyHistory, 'edit-text', both), theirs)).toMatchObject({
      ok: false,
      refusal: { kind: 'changed-since', ids: ['a'] },
    });
    expect(undo(said.map, recorded(emptyHistory, 'edit-text', both), granted).ok).toBe(true);
  });
});

describe('what somebody else has done meanwhile', () => {
  const map = open('r1: a > t\nr2: b > t');
  const mine = saying(map, 'a', 'Mine');
  const history = recorded(emptyHistory, 'edit-text', mine.edit);
  const theirs = (table: 'statements', id: string, field: string, to: unknown) =>
    changed(mine.map, [{ table, id, field, to }]);

  it('stays when mine is taken back: another field of the same record, another record', () => {
    for (const now of [
      theirs('statements', 'a', 'credence', 0.5),
      theirs('statements', 'b', 'text', 'Theirs'),
    ]) {
      const back = undo(now, history);
      if (!back.ok) throw new Error(back.refusal.kind);
      expect(back.map.statements.get('a')!.text).toBe(map.statements.get('a')!.text);
      expect(editBetween(mine.map, now)).toEqual(editBetween(map, back.map));
    }
  });

  it('has taken away what mine led to: nothing comes back that would point at nothing', () => {
    const whole = open('thesis t\nr1: a > b\nr2: b > t');
    const gone = perform(whole, removeStatements, { statements: ['a'], withBranch: false }, context);
    if (!gone.ok) throw new Error(gone.refusal.kind);
    const mine = recorded(emptyHistory, 'remove', gone.edit);
    const without = forget(gone.map, new Set(['b', 'r2']));
    expect(undo(without, mine)).toMatchObject({ ok: false, refusal: { kind: 'changed-since', ids: ['b'] } });
    expect(undo(gone.map, mine)).toMatchObject({ ok: true });
  });

  it('is not undone in my stead: the same field is left as it is, and that is said', () => {
    const now = theirs('statements', 'a', 'text', 'Theirs');
    expect(undo(now, history)).toMatchObject({ ok: false, refusal: { kind: 'changed-since', ids: ['a'] } });
  });

  it('is not left pointing at nothing: what they built on stays', () => {
    const added = perform(map, addReason, { to: 't', text: 'New' }, context);
    if (!added.ok) throw new Error(added.refusal.kind);
    const onIt = perform(added.map, addCounterClaim, { to: added.at!, text: 'No' }, context);
    if (!onIt.ok) throw new Error(onIt.refusal.kind);
    const back = undo(onIt.map, recorded(emptyHistory, 'add-reason', added.edit));
    expect(back).toMatchObject({ ok: false, refusal: { kind: 'still-needed' } });
  });
});

describe('adding', () => {
  it('puts each new one behind those that are there, in a layer of the reader’s own, the others untouched', () => {
    let map = open('a [10]\nb [20]\nr1: b > t\nr2: a > t');
    const made: string[] = [];
    for (const text of ['One', 'Two', 'Three']) {
      const done = perform(map, addReason, { to: 't', text }, context);
      if (!done.ok) throw new Error(done.refusal.kind);
      made.push(done.at!);
      map = done.map;
    }
    const inOrder = adjacency(map)
      .into('t')
      .flatMap(({ premises }) => premises ?? []);
    expect(inOrder).toEqual(['a', 'b', ...made]);
    const mine = made.map((id) => map.layers.get(map.statements.get(id)!.layer)!);
    expect(new Set(mine).size).toBe(1);
    expect(mine[0]!.role).toBe('reader');
  });

  it('makes the reader’s layer where there is none, or only a locked one', () => {
    const map = sketch('r1: a > t');
    const none = new Map([...map.layers].filter(([, { role }]) => role !== 'reader'));
    const locked = new Map([...map.layers].map(([id, layer]) => [id, { ...layer, locked: true }]));
    for (const layers of [none, locked]) {
      const done = perform({ ...map, layers }, addCounterClaim, { to: 't', text: 'No' }, context);
      if (!done.ok) throw new Error(done.refusal.kind);
      const { layer } = done.map.statements.get(done.at!)!;
      expect(done.map.layers.get(layer)).toEqual({ id: layer, role: 'reader', title: 'Mine' });
      expect(layers.has(layer)).toBe(false);
    }
  });
});

describe('a source with what it says of a claim', () => {
  const noteOf = (verdict?: 'bears-out' | 'contradicted') => {
    const map = open('thesis t\nr: a > t');
    const given = { about: 'a', source: { type: 'book', title: 'B' }, text: 'It does.' };
    const done = perform(map, cite, { ...given, ...(verdict && { verdict }) }, context);
    if (!done.ok) throw new Error(done.refusal.kind);
    return adjacency(done.map).notesAbout('a')[0]!;
  };

  it('is a fact-check that says what comes of it; without that, a comment', () => {
    expect(noteOf('contradicted')).toMatchObject({ kind: 'fact-check', verdict: 'contradicted' });
    expect(noteOf()).toMatchObject({ kind: 'comment' });
    expect(noteOf().verdict).toBeUndefined();
    expect(noteOf('bears-out').sources).toHaveLength(1);
  });
});

describe('deleting', () => {
  const lines = 'thesis t\nr1: a > t\nr2: b > a\nr3: c > b\nr4: d ! r2\nr5: e > a\nr6: e > t\nr7: f + a > t';
  const left = (edit: (map: ArgumentMap) => Edit | undefined) => {
    const map = open(lines);
    const after = apply(map, edit(map)!);
    if (!after.ok) throw new Error(after.refusal.kind);
    return [
      [...after.map.statements.keys()].sort().join(' '),
      [...after.map.relations.keys()].sort().join(' '),
    ];
  };
  const removing = (withBranch: boolean) => (map: ArgumentMap) => {
    const done = perform(map, removeStatements, { statements: ['a'], withBranch }, context);
    return done.ok ? done.edit : undefined;
  };

  it('with its branch takes what bears on nothing else, and says so beforehand', () => {
    expect(left(removing(true))).toEqual(['e f t', 'r6 r7']);
    expect([...goesAlong(open(lines), 'a')].sort()).toEqual(['b', 'c', 'd']);
    // In whatever order they are met: what bore only on what goes, goes.
    expect([...goesAlong(open('thesis t\nr0: x > t\nr1: a > x\nr2: b > x\nr3: a > b'), 'x')].sort()).toEqual([
      'a',
      'b',
    ]);
    expect([...goesAlong(open('thesis t\nr0: x > t\nr1: a > x\nr2: b > x\nr3: b > a'), 'x')].sort()).toEqual([
      'a',
      'b',
    ]);
  });

  it('without its branch keeps what bore on it; only steps that can’t stand go', () => {
    expect(left(removing(false))).toEqual(['b c d e f t', 'r3 r6 r7']);
  });
});

it('every refusal has a sentence, and every command a name', () => {
  for (const kind of refusalKinds) {
    expectSentence(refusalSentence({ kind, ids: ['a'] }));
    expectSentence(refusalSentence({ kind, ids: ['a'], name: 'The article' }));
  }
  const names = Object.values(all).flatMap((one) =>
    typeof one === 'object' && 'run' in one ? one.name : [],
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(commandWords[name], name).toMatch(/^[a-z]/);
});

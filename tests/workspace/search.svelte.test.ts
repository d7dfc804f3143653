import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import library from '../../graphs/sunday-library.json?raw';
import { parse } from '../../src/formats/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { searchWorker } from '../../src/view/search/searchWorker.ts';
import { Search, type SearchEngine } from '../../src/workspace/search.svelte.ts';
import { searchDesk } from '../../src/workspace/searchDesk.ts';
import { sketch } from '../model/sketch.ts';
import { settled, slowEngine } from './searchEngine.ts';

const map = sketch('thesis t\nr1: a > t');
const texts = new Map<string, string>();
const records = (search: Search) => search.hits.map(({ record }) => record);
const inProcess = (): SearchEngine => ({ ...searchDesk(), close: () => {} });

describe('a search', () => {
  it('reads the map with the first question, and says where it is', async () => {
    const { asked, log, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    expect([search.state, log.started]).toEqual(['idle', 0]);
    search.query = 'a';
    expect(search.state).toBe('indexing');
    await settled();
    expect(search.state).toBe('searching');
    await asked[0]!.answer('a', 't');
    expect([search.state, records(search), search.at]).toEqual(['ready', ['a', 't'], -1]);
    search.query = 'ab';
    expect([search.state, records(search)]).toEqual(['searching', ['a', 't']]);
    search.query = ' ';
    expect([search.state, records(search)]).toEqual(['idle', []]);
    expect(log).toEqual({ started: 1, opened: 1, closed: 0 });
  });

  it('drops answers to older questions, in whatever order they come', async () => {
    const { asked, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    for (const words of ['a', 'ab', 'abc']) {
      search.query = words;
      await settled();
    }
    await asked[1]!.answer('second');
    expect([search.state, records(search)]).toEqual(['searching', []]);
    await asked[2]!.answer('third');
    await asked[0]!.answer('first');
    expect([search.state, records(search)]).toEqual(['ready', ['third']]);
  });

  it('drops the answer to a question that was taken back', async () => {
    const { asked, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    search.query = 'a';
    await settled();
    search.query = '';
    await asked[0]!.answer('a');
    expect([search.state, records(search)]).toEqual(['idle', []]);
  });

  it('walks round its hits in both directions', async () => {
    const { asked, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    expect([search.next(), search.previous(), search.at]).toEqual([undefined, undefined, -1]);
    search.query = 'a';
    await settled();
    await asked[0]!.answer('a', 'b', 'c');
    const walked = [search.next, search.next, search.next, search.next, search.previous, search.previous];
    expect(walked.map((step) => step()?.record)).toEqual(['a', 'b', 'c', 'a', 'c', 'b']);
    expect([search.at, search.hit?.record]).toEqual([1, 'b']);
    search.choose(search.hits[2]!);
    expect(search.at).toBe(2);
  });

  it('goes from nowhere back to the last hit', async () => {
    const { asked, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    search.query = 'a';
    await settled();
    await asked[0]!.answer('a', 'b', 'c');
    expect(search.previous()?.record).toBe('c');
  });

  it('reads the map again when it or a text has changed, and only then', async () => {
    const { log, start } = slowEngine();
    let subject: { map: ArgumentMap; texts: Map<string, string> } = { map, texts };
    const search = new Search(() => subject, start);
    const ask = async (words: string) => {
      search.query = words;
      await settled();
      return log.opened;
    };
    expect(await ask('a')).toBe(1);
    expect(await ask('b')).toBe(1);
    subject = { map, texts: new Map() };
    expect(await ask('c')).toBe(1);
    subject = { map: { ...map, views: new Map() }, texts };
    expect(await ask('still c')).toBe(1);
    subject = { map: { ...map, statements: new Map(map.statements) }, texts };
    expect(await ask('d')).toBe(2);
    subject = { ...subject, texts: new Map([['text', 'A text.']]) };
    expect(await ask('e')).toBe(3);
    search.refresh();
    await settled();
    expect(log.opened).toBe(3);
    subject = { ...subject, texts: new Map([['text', 'Another.']]) };
    search.refresh();
    await settled();
    expect(log.opened).toBe(4);
  });

  it('ends, and can be started again', async () => {
    const { asked, log, start } = slowEngine();
    const search = new Search(() => ({ map, texts }), start);
    search.query = 'a';
    await settled();
    search.close();
    await asked[0]!.answer('a');
    expect([search.state, search.query, records(search)]).toEqual(['idle', '', []]);
    search.query = 'a';
    await settled();
    expect(log).toEqual({ started: 2, opened: 2, closed: 1 });
  });

  it('says that it failed, and starts anew with the next question', async () => {
    const { asked, log, start } = slowEngine();
    let broken = true;
    const search = new Search(
      () => ({ map, texts }),
      () => ({ ...start(), ...(broken && { open: () => Promise.reject(new Error('broken')) }) }),
    );
    search.query = 'a';
    await settled();
    expect([search.state, log.closed]).toEqual(['failed', 1]);
    broken = false;
    search.query = 'ab';
    await settled();
    await asked[0]!.answer('a');
    expect([search.state, records(search)]).toEqual(['ready', ['a']]);
  });
});

describe.each([
  ['in this thread', inProcess],
  ['in a thread of its own', searchWorker],
])('a map that is searched %s', (_, start) => {
  const parsed = parse(library);
  if (!parsed.ok) throw new Error('the graph is broken');

  it('has its hits by kind, and the statements they lead to', async () => {
    const search = new Search(() => ({ map: parsed.map, texts }), start);
    search.query = 'Sunday';
    await expect.poll(() => search.state).toBe('ready');
    flushSync();
    const kinds = search.hits.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBeGreaterThan(1);
    expect(kinds.filter((kind, place) => kind !== kinds[place - 1])).toHaveLength(new Set(kinds).size);
    for (const { kind, record, statement, terms } of search.hits) {
      if (statement !== undefined) expect(search.hitStatements).toContain(statement);
      if (kind === 'statement') expect([...search.termsOf(record)]).toEqual(terms);
    }
    expect(search.termsOf('nothing').size).toBe(0);
    search.close();
  });

  it('is the one that was opened last, also while another is being read', async () => {
    let subject = { map: parsed.map, texts };
    const search = new Search(() => subject, start);
    search.query = 'Sunday';
    subject = { map: sketch('thesis quixotic'), texts };
    search.query = 'quixotic';
    await expect.poll(() => search.state).toBe('ready');
    expect(records(search)).toEqual(['quixotic']);
    search.close();
  });
});

describe('a desk', () => {
  it('answers from the map that was opened last, also a question that was asked before', async () => {
    const desk = searchDesk();
    const large = sketch(Array.from({ length: 500 }, (_, place) => `large${place}`).join('\n'));
    const first = desk.open(large, texts);
    const hits = desk.query('it is');
    const second = desk.open(sketch('small'), texts);
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect((await hits).map(({ record }) => record)).toEqual(['small']);
  });

  it('without a map finds nothing', async () => expect(await searchDesk().query('a')).toEqual([]));
});

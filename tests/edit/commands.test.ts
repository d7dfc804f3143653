import { expect, it } from 'vitest';
import {
  addCounterClaim,
  addNote,
  addPassage,
  addPremise,
  addReason,
  addSource,
  addStatement,
  addUndercut,
  cite,
  claim,
  copied,
  describeSource,
  editNote,
  editText,
  freshIds,
  keepText,
  linkPremise,
  lockLayer,
  matchContext,
  mendPassage,
  mergeLayer,
  mergeStatements,
  moveStep,
  placeStep,
  pasteBranch,
  recolourLayer,
  removeNote,
  removePassage,
  renameLayer,
  renewText,
  replaceText,
  setAnswer,
  setCredence,
  setKind,
  setRoles,
  setScheme,
  setShort,
  setTags,
  silence,
  splitStatement,
  summarise,
  takeBlocks,
  unsilence,
  type Command,
  link,
  makeConvergent,
  makeLinked,
  moveToLayer,
  emptyHistory,
  recorded,
  redo,
  relink,
  removeStatements,
  keepTour,
  keepView,
  removeTour,
  removeView,
  setThesis,
  undo,
  type Context,
  type Performed,
} from '../../src/edit/index.ts';
import { serialize } from '../../src/formats/index.ts';
import { newId, tableNames, type ArgumentMap, type Id, type Relation } from '../../src/model/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { shippedGraphs } from '../picture/graphs.ts';
import { proofScale } from '../scale.ts';
import { lawful } from './laws.ts';

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from[Math.floor(random() * from.length)];

/** Does one thing at random; what it is about may be gone, locked or of the wrong kind. */
function somethingDone(
  map: ArgumentMap,
  random: Random,
  used: Set<Id>,
  without: ReadonlySet<string> = new Set(),
): { name: string; done: Performed | undefined } {
  const context: Context = {
    random,
    reader: 'Mine',
    layer: random() < 0.3 ? pick(random, [...map.layers.keys()]) : undefined,
  };
  const any = () => pick(random, [...map.statements.keys(), ...map.relations.keys(), 'nowhere'])!;
  const statement = () => pick(random, [...map.statements.keys()]) ?? 'nowhere';
  const step = () => pick(random, [...map.relations.keys()]) ?? 'nowhere';
  const layer = () => pick(random, [...map.layers.keys()]) ?? 'nowhere';
  const amount = () => 1 + Math.floor(random() * 3);
  const did = <Input>(command: Command<Input>, input: Input) =>
    [
      command.name,
      without.has(command.name) ? undefined : lawful(map, command, input, context, used),
    ] as const;
  const text = pick(random, ['A new one.', ' نیا ', '', 'x'])!;
  const does = [
    () => [addReason.name, lawful(map, addReason, { to: any(), text }, context, used)] as const,
    () => [addCounterClaim.name, lawful(map, addCounterClaim, { to: any(), text }, context, used)] as const,
    () => [addUndercut.name, lawful(map, addUndercut, { to: any(), text }, context, used)] as const,
    () => [addPremise.name, lawful(map, addPremise, { step: any(), text }, context, used)] as const,
    () =>
      [
        editText.name,
        lawful(
          map,
          editText,
          { statement: statement(), text, ...(random() < 0.5 && { short: text }) },
          context,
          used,
        ),
      ] as const,
    () =>
      [
        removeStatements.name,
        lawful(
          map,
          removeStatements,
          { statements: [statement()], withBranch: random() < 0.5 },
          context,
          used,
        ),
      ] as const,
    () => {
      const kind = pick(random, ['support', 'attack'] as const)!;
      return [link.name, lawful(map, link, { from: statement(), to: any(), kind }, context, used)] as const;
    },
    () => [relink.name, lawful(map, relink, { step: step(), to: any() }, context, used)] as const,
    () => {
      const all = [...map.relations.values()];
      const alikeTo = ({ kind, target }: Relation) =>
        all.filter((other) => other.kind === kind && other.target === target);
      const alike = pick(random, [...all.map(alikeTo).filter((some) => some.length > 1), all]) ?? [];
      const steps = alike.slice(0, amount() + 1).map(({ id }) => id);
      return [makeLinked.name, lawful(map, makeLinked, { steps }, context, used)] as const;
    },
    () => [makeConvergent.name, lawful(map, makeConvergent, { step: step() }, context, used)] as const,
    () => [setThesis.name, lawful(map, setThesis, { statement: statement() }, context, used)] as const,
    () => {
      const layer = pick(random, [...map.layers.keys()]) ?? 'nowhere';
      return [
        moveToLayer.name,
        lawful(map, moveToLayer, { statement: statement(), layer }, context, used),
      ] as const;
    },
    () =>
      did(splitStatement, {
        statement: statement(),
        parts: ['One part.', text, 'Another.'].slice(0, amount()),
      }),
    () => did(addStatement, { text }),
    () => did(linkPremise, { step: step(), statement: statement() }),
    () => did(mergeStatements, { into: statement(), from: statement() }),
    () => {
      const several = [...map.relations.values()].filter(({ target }) =>
        [...map.relations.values()].some((other) => other.target === target),
      );
      const one = pick(random, several);
      if (random() < 0.3) {
        const others = several.filter(({ target, kind }) => target === one?.target && kind === one?.kind);
        const beside = pick(random, others)?.id ?? step();
        return did(placeStep, {
          step: one?.id ?? step(),
          ...(random() < 0.5 ? { before: beside } : { behind: beside }),
        });
      }
      return did(moveStep, { step: one?.id ?? step(), by: random() < 0.5 ? 1 : -1 });
    },
    () => did(setKind, { of: statement(), to: pick(random, ['fact', 'value', undefined] as const) }),
    () => did(setShort, { of: statement(), to: text }),
    () => did(setTags, { of: statement(), to: pick(random, [['a', 'b'], [], ['b']]) }),
    () => did(setCredence, { of: statement(), to: pick(random, [0, 0.5, undefined]) }),
    () => did(setScheme, { of: step(), to: pick(random, ['expert-opinion', undefined]) }),
    () => did(setRoles, { of: step(), to: {} }),
    () => did(setAnswer, { of: step(), to: pick(random, ['denial', 'turn'] as const) }),
    () => did(addNote, { about: any(), kind: 'comment', text }),
    () => did(editNote, { note: pick(random, [...map.notes.keys()]) ?? 'nowhere', text }),
    () => did(removeNote, { note: pick(random, [...map.notes.keys()]) ?? 'nowhere' }),
    () =>
      did(cite, {
        about: any(),
        source: pick(random, [...map.sources.keys(), { type: 'book', title: 'A book' }])!,
        text,
        ...pick(random, [{}, { verdict: 'bears-out' }, { verdict: 'contradicted' }] as const),
      }),
    () => {
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      const passage = { source, start: 1, end: 4, digest: 'sha256:0123456789abcdef' };
      return did(addPassage, { to: any(), passage });
    },
    () => {
      const tied = [...map.statements.values()].filter(({ passages = [] }) => passages.length > 0);
      const from = pick(random, tied);
      const passage = pick(random, from?.passages ?? []) ?? 'nowhere';
      return did(removePassage, { from: from?.id ?? 'nowhere', passage });
    },
    () => {
      const to = { start: Math.floor(random() * 9), end: 12, digest: 'sha256:0123456789abcdef' };
      return did(mendPassage, { passage: pick(random, [...map.passages.keys()]) ?? 'nowhere', to });
    },
    () => {
      const fragment = copied(map, [statement(), statement()].slice(0, amount()));
      const kind = pick(random, ['support', 'attack', undefined] as const);
      return did(pasteBranch, { fragment, ...(random() < 0.8 && { to: any() }), ...(kind && { kind }) });
    },
    () =>
      did(replaceText, { find: pick(random, ['a', 'new', '', 'zzz'])!, replace: pick(random, ['b', ''])! }),
    () => did(silence, { kind: 'too-long', about: any() }),
    () => {
      const { kind, about } = pick(random, [...map.silenced.values()]) ?? { kind: 'x', about: 'nowhere' };
      return did(unsilence, { kind, about });
    },
    () => {
      const view = {
        ...(pick(random, [...map.views.values()]) ?? { id: newId('views', random) }),
        title: text,
      };
      // There are few, and each goes once.
      return map.views.size > 0 && random() < 0.9 ? did(removeView, view) : did(keepView, view);
    },
    () => {
      const stops = [{ statement: statement(), caption: text }];
      const tour = {
        ...(pick(random, [...map.tours.values()]) ?? { id: newId('tours', random) }),
        title: text,
        stops,
      };
      return map.tours.size > 0 && random() < 0.5 ? did(removeTour, tour) : did(keepTour, tour);
    },
    () => {
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      const start = Math.floor(random() * 20);
      const passage = { source, start, end: start + 4, digest: 'sha256:0123456789abcdef' };
      const kind = pick(random, ['support', 'attack'] as const)!;
      return did(claim, { text, passage, ...(random() < 0.7 && { of: { to: any(), kind } }) });
    },
    () => {
      const csl = { type: 'book', title: text };
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      return did(describeSource, { source, csl });
    },
    () => did(addSource, { source: { role: 'reference', csl: { type: 'book', title: text } } }),
    () => {
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      return did(keepText, { source, text: pick(random, ['A text.', undefined]) });
    },
    () => {
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      return did(summarise, { source, paragraph: 1 + Math.floor(random() * 2), gist: text });
    },
    () => {
      const source = pick(random, [...map.sources.keys()]) ?? 'nowhere';
      const place = { start: 2, end: 5, digest: 'sha256:0123456789abcdef' };
      const at = pick(random, [...map.passages.keys()]) ?? 'nowhere';
      const text = { text: 'Another text.', length: 13 };
      const places = new Map(random() < 0.5 ? [[at, place]] : []);
      return did(renewText, { source, text, places, words: new Map([[at, 'Its words.']]) });
    },
    () => {
      const id = freshIds(map, random);
      const [made, said] = [id('layers'), id('statements')];
      const step = {
        id: id('relations'),
        kind: 'attack' as const,
        premises: [said],
        target: any(),
        layer: made,
      };
      return did(takeBlocks, [
        { table: 'layers', id: made, record: { id: made, title: text, role: 'reader' } },
        { table: 'statements', id: said, record: { id: said, text, layer: made } },
        ...(map.statements.has(step.target)
          ? [{ table: 'relations', id: step.id, record: step } as const]
          : []),
      ]);
    },
    () => did(renameLayer, { of: layer(), to: text }),
    () => did(recolourLayer, { of: layer(), to: pick(random, ['#336699', undefined]) }),
    () => did(lockLayer, { of: layer(), to: pick(random, [true, false]) }),
    () => {
      const other = randomMap(random, { statements: 6, relations: 7, broken: false });
      const from = pick(random, [...other.layers.keys()]) ?? 'nowhere';
      const { here } = other.layers.has(from) ? matchContext(map, other, from) : { here: new Map() };
      // What another file calls its own keeps its name, even if it was here before.
      for (const id of idsIn(other)) used.delete(id);
      const merged = did(mergeLayer, { other, layer: from, here: Object.fromEntries(here) });
      for (const id of idsIn(map)) used.add(id);
      return merged;
    },
  ];
  const [name, done] = pick(random, does)!();
  return { name, done };
}

const unlocked = (map: ArgumentMap): ArgumentMap => ({
  ...map,
  layers: new Map([...map.layers].map(([id, layer]) => [id, { ...layer, locked: false }])),
});
const idsIn = (map: ArgumentMap) => new Set(tableNames.flatMap((table) => [...map[table].keys()]));

it('whatever is done, in whatever order: every command keeps its laws, undo leads back to each step and redo to the end', () => {
  const [times, steps] = [proofScale(140, 1000), proofScale(30, 60)];
  const counts = new Map<string, number>();
  everySeed(times, (random) => {
    let map = unlocked(
      random() < 0.2
        ? pick(random, [...shippedGraphs.values()])!
        : randomMap(random, { statements: 10, relations: 14, broken: false }),
    );
    const used = idsIn(map);
    let history = emptyHistory;
    const states = [serialize(map)];
    for (let step = 0; step < steps; step += 1) {
      const { name, done } = somethingDone(map, random, used);
      if (!done) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      map = done.map;
      history = recorded(history, name, done.edit);
      states.push(serialize(map));
    }
    const move = (way: typeof undo, at: number) => {
      const moved = way(map, history);
      if (!moved.ok) throw new Error(`${moved.refusal.kind} ${moved.refusal.ids.join(' ')}`);
      ({ map, history } = moved);
      expect(serialize(map)).toBe(states[at]);
    };
    for (let at = states.length - 2; at >= 0; at -= 1) move(undo, at);
    expect(undo(map, history)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-do' } });
    for (let at = 1; at < states.length; at += 1) move(redo, at);
    expect(redo(map, history)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-do' } });
  });
  if (allSeeds) expect(Math.min(...counts.values())).toBeGreaterThan(5);
  if (allSeeds) expect(counts.size).toBe(50);
});

it('nothing that is done touches what lies in a locked layer; what a reader adds may stand beside its premises', () => {
  const article = shippedGraphs.get('pakistan-gaza-isf')!;
  const isReaders = (map: ArgumentMap, layer: string | undefined) =>
    map.layers.get(layer ?? '')?.role === 'reader';
  const locked = (map: ArgumentMap) =>
    JSON.stringify([
      [...map.statements.values()].filter(({ layer }) => !isReaders(map, layer)),
      [...map.relations.values()]
        .filter(({ layer }) => !isReaders(map, layer))
        .map(({ premises = [], ...rest }) => ({
          ...rest,
          premises: premises.filter((id) => !isReaders(map, map.statements.get(id)?.layer)),
        })),
      [...map.statements.values(), ...map.relations.values()]
        .filter(({ layer }) => !isReaders(map, layer))
        .flatMap(({ passages = [] }) => passages.map((id) => map.passages.get(id))),
    ]);
  const before = locked(article);
  let refused = 0;
  everySeed(proofScale(20, 300), (random) => {
    let map = article;
    const used = idsIn(map);
    for (let step = 0; step < 15; step += 1) {
      // To unlock a layer, and to take one over, are deliberate acts.
      const { done } = somethingDone(map, random, used, new Set([lockLayer.name, mergeLayer.name]));
      if (done) map = done.map;
      else refused += 1;
      expect(locked(map)).toBe(before);
    }
  });
  if (allSeeds) expect(refused).toBeGreaterThan(50);
});

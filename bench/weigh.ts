import type * as Evaluate from '../src/evaluate/index.ts';
import type { Weighing } from '../src/evaluate/index.ts';
import { countOf } from '../src/evaluate/lists.ts';
import { changed, type ArgumentMap, type Id } from '../src/model/index.ts';
import { bundled } from './bundled.ts';
import { Clingo, extensions, inSome, labels, leastDenials, singleDenials, type Asked } from './clingo.ts';
import { madeDebate } from './debates.ts';
import { asArgumentMap } from './maps.ts';

const { Budget, coherence, cruxes, done, shortestAttack, translation, weigh, weighingInTurn } =
  await bundled<typeof Evaluate>('src/evaluate/index.ts');

const SIZES = [100, 1000, 10_000];
/** Maps of each size that both are asked about; ours then alone about more, to find where it is slow. */
const MAPS = 5;
const SEEDS = 30;
/** How often each is asked the same: the quickest counts, so that what else the machine does counts for little. */
const TIMES = 3;
/** After how many ms clingo is stopped. */
const LIMIT = 10_000;

/** A map, what it comes to, and what is asked about in it: the first statement with reasons that carries. */
interface Case {
  readonly map: ArgumentMap;
  readonly weighing: Weighing;
  readonly thesis: Id;
  readonly node: number;
  /** The map after an objection to one of its statements was added, and what that comes to. */
  readonly edited: ArgumentMap;
  readonly weighingEdited: Weighing;
}

/** Nodes; or how many, where that is all that can be compared. */
type Found = Iterable<number> | number;

/** A task: ours, and clingo's. */
interface Task {
  /** Gets what it is asked about ready, and gives what is timed. */
  readonly ours: (of: Case) => () => Found;
  readonly clingo: (of: Case) => Asked;
  /** Of clingo's atoms, what ours must be equal to; nothing is compared where it isn't given. */
  readonly equal?: (atoms: readonly string[], of: Case) => Found;
}

const nodesOf = (atoms: readonly string[]) => atoms.map((atom) => Number(/\d+/.exec(atom)![0]));
const nodesThat = ({ weighing }: Case, does: (node: number) => boolean | undefined) =>
  Array.from({ length: weighing.framework.size }, (_, node) => node).filter(does);
const carrying = ({ framework: { size }, labelling }: Pick<Weighing, 'framework' | 'labelling'>) =>
  Array.from({ length: size }, (_, node) => node).filter((node) => labelling.of(node) === 'in');
const statementsBut = ({ weighing, node }: Case) =>
  Array.from({ length: weighing.framework.statements }, (_, one) => one).filter((one) => one !== node);
const premisesThatCarry = ({ weighing: { framework, labelling }, node }: Case) =>
  Array.from({ length: framework.statements }, (_, one) => one).filter(
    (one) => one !== node && labelling.of(one) === 'in' && countOf(framework.any, one) === 0,
  );
const positions = ({ weighing }: Case) =>
  done(coherence(weighing.framework, 'preferred', new Budget(Infinity)));

const tasks: Readonly<Record<string, Task>> = {
  labels: {
    ours:
      ({ map }) =>
      () =>
        carrying(weigh(map)),
    clingo: ({ weighing }) => labels(weighing.framework),
    equal: nodesOf,
  },
  'labels after an edit': {
    ours: ({ map, edited }) => {
      const weighed = weighingInTurn();
      weighed(map);
      return () => carrying(weighed(edited));
    },
    clingo: ({ weighingEdited }) => labels(weighingEdited.framework),
    equal: nodesOf,
  },
  'in some position': {
    ours: (of) => () => nodesThat(of, positions(of).inSome),
    clingo: ({ weighing }) => inSome(translation(weighing.framework, 'cut')),
    // Arguments after the nodes are about them.
    equal: (atoms, { weighing }) => nodesOf(atoms).filter((node) => node < weighing.framework.size),
  },
  'in every position': {
    ours: (of) => () => nodesThat(of, positions(of).inEvery),
    clingo: ({ weighing }) => extensions(translation(weighing.framework, 'cut')),
  },
  'shortest attack': {
    ours:
      ({ weighing, thesis }) =>
      () =>
        ended(shortestAttack(weighing, thesis, { sets: 1 })).least,
    clingo: (of) => leastDenials(of.weighing.framework, of.node, premisesThatCarry(of)),
    equal: (atoms) => atoms.length,
  },
  cruxes: {
    ours:
      ({ weighing, thesis }) =>
      () =>
        ended(cruxes(weighing, thesis)).cruxes.map(([id]) => weighing.framework.nodeOf.get(id!)!),
    clingo: (of) => singleDenials(of.weighing.framework, of.node, statementsBut(of)),
    equal: nodesOf,
  },
};

/**
 * Weighing made-up debates, beside clingo (as WebAssembly, in a thread of its own): labels from the map, and once more
 * after an objection was added to it, where ours knows what it was before; which nodes carry in some and in every preferred position; the shortest attack on a
 * statement; and its cruxes. Both are asked about the same maps, and have to say the same. Ours finds `some` and `every` at once; clingo needs a run for each, and for `every` goes through all
 * extensions. Ours is bundled, as users run it.
 */
export async function benchWeigh(): Promise<void> {
  const clingo = new Clingo();
  console.log(
    `Weighing, ms: medians of ${MAPS} maps, both in the same run (clingo stopped after ${LIMIT / 1000} s); the worst of ${SEEDS} maps, ours alone`,
  );
  console.log(
    `${['statements', 'task'].map((head) => head.padEnd(22)).join('')}${['ours', 'clingo', 'clingo ÷ ours', 'ours, worst'].map(column).join('')}`,
  );
  // Both have been used before.
  for (const task of Object.values(tasks))
    for (let nth = 0; nth < 3; nth += 1) {
      task.ours(caseOf(1000, 0))();
      await clingo.solve(task.clingo(caseOf(100, 0)), LIMIT);
    }
  for (const size of SIZES) {
    const times = new Map(
      Object.keys(tasks).map((name) => [name, { ours: [] as number[], clingo: [] as number[] }]),
    );
    // One map at a time, as one reads one at a time.
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const of = caseOf(size, nth + 1);
      for (const [name, task] of Object.entries(tasks)) {
        const { ms, found } = timed(() => task.ours(of));
        times.get(name)!.ours.push(ms);
        if (nth < MAPS)
          times.get(name)!.clingo.push(await clingoTime(clingo, task, of, found, `${name} of ${size}`));
      }
    }
    for (const [name, { ours, clingo: theirs }] of times) {
      const [own, peer] = [median(ours.slice(0, MAPS)), median(theirs)];
      const cells = [
        own.toFixed(1),
        peer === Infinity ? `> ${LIMIT}` : peer.toFixed(1),
        peer === Infinity ? `> ${(LIMIT / own).toFixed(0)}` : (peer / own).toFixed(1),
        Math.max(...ours).toFixed(1),
      ];
      console.log(
        `${[String(size), name].map((cell) => cell.padEnd(22)).join('')}${cells.map(column).join('')}`,
      );
    }
  }
  await clingo.stop();
}

/** How long clingo takes, Infinity where it was stopped. Throws where it says something else. */
async function clingoTime(clingo: Clingo, task: Task, of: Case, ours: Found, what: string): Promise<number> {
  const asked = task.clingo(of);
  let ms = Infinity;
  for (let nth = 0; nth < TIMES; nth += 1) {
    const solved = await clingo.solve(asked, LIMIT);
    if (!solved) break;
    ms = Math.min(ms, solved.ms);
    if (task.equal) same(ours, task.equal(solved.atoms, of), what);
  }
  return ms;
}

function caseOf(size: number, seed: number): Case {
  const map = asArgumentMap(madeDebate(size, seed));
  const weighing = weigh(map);
  const { framework, labelling } = weighing;
  const carries = (node: number) => labelling.of(node) === 'in' && countOf(framework.any, node) > 0;
  const node = Array.from({ length: framework.statements }, (_, one) => one).find(carries)!;
  const edited = withObjection(map, `s${(seed * 7919) % size}`);
  const weighingEdited = weigh(edited);
  return { map, weighing, node, thesis: framework.idsOf[node]![0]!, edited, weighingEdited };
}

const withObjection = (map: ArgumentMap, target: Id): ArgumentMap =>
  changed(map, [
    { table: 'statements', id: 'new', record: { id: 'new', text: 'new', layer: 'ltext' } },
    {
      ...{ table: 'relations', id: 'objection' },
      record: { id: 'objection', kind: 'attack', premises: ['new'], target },
    },
  ]);

function timed(ready: () => () => Found) {
  let ms = Infinity;
  let found: Found = [];
  for (let nth = 0; nth < TIMES; nth += 1) {
    const does = ready();
    const begun = performance.now();
    found = does();
    ms = Math.min(ms, performance.now() - begun);
  }
  return { ms, found };
}

function same(ours: Found, theirs: Found, what: string): void {
  const written = (found: Found) =>
    typeof found === 'number' ? String(found) : [...found].sort((a, b) => a - b).join(' ');
  if (written(ours) !== written(theirs)) throw new Error(`Ours and clingo's differ: ${what}`);
}

function ended<T>(search: Generator<unknown, T>): T {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;
const column = (cell: string): string => cell.padStart(16);

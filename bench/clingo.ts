import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ClingoError, ClingoResult } from 'clingo-wasm';
import type { AbstractFramework, Framework } from '../src/evaluate/index.ts';
import { each, type Lists } from '../src/evaluate/lists.ts';

/** What clingo is asked. */
export interface Asked {
  readonly program: string;
  readonly options: readonly string[];
}

/** What clingo said, and how long it took in ms: reading, grounding, solving and writing; not its start. */
export interface Solved {
  readonly ms: number;
  /** The atoms of its last answer. */
  readonly atoms: readonly string[];
}

/** clingo in a thread of its own, so that it can be stopped. */
export class Clingo {
  #worker: Worker | undefined;

  /** What it says of a program, undefined if it isn't done within `limit` ms. */
  async solve({ program, options }: Asked, limit: number): Promise<Solved | undefined> {
    const worker = (this.#worker ??= await started());
    worker.postMessage({ program, options });
    const said = await Promise.race([once(worker, 'message'), late(limit)]);
    if (!said) {
      await this.stop();
      return undefined;
    }
    const [{ ms, result }] = said as [{ ms: number; result: ClingoResult | ClingoError }];
    if (result.Result === 'ERROR') throw new Error(result.Error);
    return { ms, atoms: result.Call[0]?.Witnesses?.at(-1)?.Value ?? [] };
  }
  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function started(): Promise<Worker> {
  // It says that it begins; nobody needs to hear.
  const worker = new Worker(new URL('./clingoWorker.js', import.meta.url), { stdout: true, stderr: true });
  await once(worker, 'message');
  return worker;
}

const late = (limit: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), limit).unref();
  });

const pairs = (name: string, lists: Lists): string => {
  const facts: string[] = [];
  for (let node = 0; node < lists.starts.length - 1; node += 1)
    each(lists, node, (item) => facts.push(`${name}(${node},${item}).`));
  return facts.join('');
};

/** A framework as facts, nothing being supposed of it. */
const nodeFacts = ({ size, needs, any, hits, rivals }: Framework): string =>
  `node(0..${size - 1}).${pairs('need', needs)}${pairs('any', any)}${pairs('hit', hits)}${pairs('rival', rivals)}
  #defined need/2. #defined any/2. #defined hit/2. #defined rival/2.`;

/** Arguments as facts. */
const argumentFacts = ({ size, attackers }: AbstractFramework): string =>
  `argument(0..${size - 1}).${pairs('attacked', attackers)} #defined attacked/2.`;

/** The grounded labels of a framework in which support leads in no circle: the least model of what follows from what. */
const labelsProgram = `
reason(N) :- node(N), not any(N, _).
reason(N) :- any(N, R), in(R).
in(N) :- node(N), not denied(N), reason(N), in(M) : need(N, M); out(H) : hit(N, H); out(R) : rival(N, R).
out(N) :- denied(N).
out(N) :- need(N, M), out(M).
out(N) :- hit(N, H), in(H).
out(N) :- any(N, _), out(R) : any(N, R).
`;
const completeProgram = `
{ in(X) : argument(X) }.
out(X) :- attacked(X, Y), in(Y).
:- in(X), out(X).
:- in(X), attacked(X, Y), not out(Y).
:- argument(X), not in(X), out(Y) : attacked(X, Y).
#show in/1.
`;
const denials = (node: number, candidates: Iterable<number>): string =>
  `${Array.from(candidates, (one) => `candidate(${one}).`).join('')} :- in(${node}). #show denied/1.`;

/** Which nodes carry. */
export const labels = (framework: Framework): Asked => ({
  program: `${nodeFacts(framework)}${labelsProgram} #defined denied/1. #show in/1.`,
  options: ['--quiet=1'],
});
/** Which arguments are in some preferred extension: in some complete one. */
export const inSome = (arguments_: AbstractFramework): Asked => ({
  program: argumentFacts(arguments_) + completeProgram,
  options: ['--enum-mode=brave', '--quiet=1'],
});
/** All preferred extensions, one by one. */
export const extensions = (arguments_: AbstractFramework): Asked => ({
  program: `${argumentFacts(arguments_)}${completeProgram} #heuristic in(X) : argument(X). [1, true]`,
  options: ['--heuristic=Domain', '--enum-mode=domRec', '--quiet=1'],
});
/** A smallest set of denials by which a node doesn't carry. */
export const leastDenials = (framework: Framework, node: number, candidates: Iterable<number>): Asked => ({
  program: `${nodeFacts(framework)}${labelsProgram} { denied(N) : candidate(N) }.
    ${denials(node, candidates)} #minimize { 1, N : denied(N) }.`,
  options: ['--opt-strategy=usc', '--quiet=1'],
});
/** The denials each of which suffices for that alone. */
export const singleDenials = (framework: Framework, node: number, candidates: Iterable<number>): Asked => ({
  program: `${nodeFacts(framework)}${labelsProgram} { denied(N) : candidate(N) } = 1.
    ${denials(node, candidates)}`,
  options: ['--enum-mode=brave', '--quiet=1'],
});

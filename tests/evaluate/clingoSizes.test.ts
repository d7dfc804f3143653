import { beforeAll, expect, it } from 'vitest';
import { shortestAttack, smallestRepair, weigh, type Framework } from '../../src/evaluate/index.ts';
import { listOf } from '../../src/evaluate/lists.ts';
import { loops } from '../../src/evaluate/loops.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { proofScale } from '../scale.ts';
import { named, nodeFacts, startClingo, type Solve } from './clingo.ts';
import { ended } from './denied.ts';

/** The grounded labels where support leads in no circle: the least model of what follows from what, once some nodes are denied. */
const program = `
reason(N) :- node(N), not any(N, _).
reason(N) :- any(N, R), in(R).
in(N) :- node(N), not chosen(N), reason(N), in(M) : need(N, M); out(H) : hit(N, H); out(R) : rival(N, R).
out(N) :- chosen(N).
out(N) :- need(N, M), out(M).
out(N) :- hit(N, H), in(H).
out(N) :- any(N, _), out(R) : any(N, R).
{ chosen(N) : candidate(N) }.
#minimize { 1, N : chosen(N) }.
#show chosen/1.
`;

let solve: Solve;
beforeAll(async () => void (solve = await startClingo()));

/** Whether something supports itself, by way of whatever. */
function supportsItself({ size, needs, any }: Framework): boolean {
  const isOwn = (node: number) => [needs, any].some((lists) => listOf(lists, node).includes(node));
  return loops(size, [needs, any], () => true).found.some((loop) => loop.length > 1 || isOwn(loop[0]!));
}

it('an answer set solver finds attacks and repairs of the same size, and none where we find none', () => {
  const sizes = { attack: new Map<number, number>(), repair: new Map<number, number>() };
  everySeed(proofScale(150, 4000), (random) => {
    const size = 5 + Math.floor(random() * 14);
    const map = randomMap(random, { statements: size, relations: Math.floor(size * (0.8 + random())) });
    const weighing = weigh(map);
    const { framework, labelling } = weighing;
    if (supportsItself(framework)) return;
    const ids = [...map.statements.keys()];
    const asked = ids[Math.floor(random() * ids.length)]!;
    const node = framework.nodeOf.get(asked)!;
    const candidates = ids.filter((id) => framework.nodeOf.get(id) !== node);
    const kind = labelling.of(node) === 'in' ? 'attack' : 'repair';
    const search = kind === 'attack' ? shortestAttack : smallestRepair;
    const ours = ended(search(weighing, asked, { candidates }));
    expect(ours.complete).toBe(true);

    const chosen = new Set(candidates.map((id) => framework.nodeOf.get(id)!));
    const best = solve(
      [
        nodeFacts(framework),
        '#defined candidate/1.',
        ...[...chosen].map((one) => `candidate(${one}).`),
        program,
        kind === 'attack' ? `:- in(${node}).` : `:- not in(${node}).`,
      ].join('\n'),
    ).at(-1);
    const theirs = best === undefined ? Infinity : named('chosen', best).length;
    expect(ours.least, kind).toBe(theirs);
    sizes[kind].set(theirs, (sizes[kind].get(theirs) ?? 0) + 1);
  });
  if (!allSeeds) return;
  // Enough of each were asked about, and of several sizes.
  for (const counts of Object.values(sizes)) {
    expect(counts.size).toBeGreaterThan(2);
    expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(proofScale(20, 300));
  }
});

import type { Id, Relation, Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Contention } from '../standpoint/contentions.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import type { Line } from '../sheet.ts';
import type { Unit } from './fitting.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';

/** A reason with its linked premises, or what backs a step, as it is said. */
export interface Backing extends Unit {
  readonly premises: readonly Statement[];
  readonly needs: readonly Backing[];
  /** What stands before it where it is not under what it is a reason for: it names that. */
  readonly away: string;
}

/** How much later reasons for reasons come than any direct reason. */
const DEEPER = 100;

/** What is under something that is said: reasons, and under a step what backs it; in the order of the page. */
interface Node {
  readonly unit?: Backing;
  readonly under: Node[];
}

/** Something of which the reasons are to be found. */
interface Pending {
  readonly of: { readonly statement: Statement } | { readonly step: Relation };
  readonly node: Node;
  /** How far from the claims, in reasons: what backs a step comes before reasons for what is said in it. */
  readonly depth: number;
  readonly needs: readonly Backing[];
}

/**
 * All that a contention rests on beside its claims, in the order of the page: the reasons for these, behind each what backs the step from it, then the reasons for it, and so on; at the end what backs the step of the
 * contention itself. Each statement once: what is nearer to the claims is met first, wherever else it serves. `say` makes the lines of a statement under a label.
 */
export function backingUnits(
  standpoint: Standpoint,
  { step: own, claims }: Contention,
  say: (statement: Statement, label: string) => readonly Line[],
): readonly Backing[] {
  const { map } = standpoint;
  /** Of what is said, with what; nothing, of the claims. */
  const saidWith = new Map<Id, readonly Backing[]>(claims.map(({ id }) => [id, []]));
  const stepsMet = new Set<Id>([own.id]);
  const root: Node = { under: [] };
  const pending: Pending[] = [
    ...claims.map((statement) => ({ of: { statement }, node: root, depth: 0, needs: [] })),
    { of: { step: own }, node: root, depth: 1, needs: [] },
  ];
  for (const { of, node, depth, needs } of pending)
    for (const [at, step] of reasonsBest(standpoint, idOf(of)).entries()) {
      if (stepsMet.has(step.id)) continue;
      stepsMet.add(step.id);
      const all = claimsOf(map, step);
      const premises = all.filter(({ id }) => !saidWith.has(id));
      const away = 'step' in of ? stepLabel(standpoint, of.step) : backsLabel(of.statement);
      const isBehind = node.unit !== undefined && node.under.every(({ unit }) => !unit);
      const label =
        'step' in of ? (isBehind ? phrase('follows') : away) : depth === 0 ? phrase('because') : away;
      const unit: Backing = {
        ...{ premises, needs, away },
        lines: premises.flatMap((premise, nth) => say(premise, nth > 0 ? phrase('since') : label)),
        rank: depth * DEEPER + ('step' in of ? 0 : 1 + Math.min(at, DEEPER - 2)),
      };
      const made: Node = { under: [], ...(premises.length > 0 && { unit }) };
      node.under.push(made);
      premises.forEach(({ id }) => saidWith.set(id, [unit]));
      // Where all it says is said elsewhere, what backs it is said only with that.
      const beside = made.unit ? [unit] : [...needs, ...all.flatMap(({ id }) => saidWith.get(id) ?? [])];
      pending.push(
        { of: { step }, node: made, depth: depth + 1, needs: beside },
        ...premises.map((statement) => ({ of: { statement }, node: made, depth: depth + 1, needs: [unit] })),
      );
    }
  return unitsUnder(root);
}

const idOf = (of: Pending['of']) => ('step' in of ? of.step : of.statement);

const unitsUnder = ({ under }: Node): readonly Backing[] =>
  under.flatMap((node) => [...(node.unit ? [node.unit] : []), ...unitsUnder(node)]);

const backsLabel = (statement: Statement): string => phrase('backs', nameOf(statement));

/** What stands before what backs a step: its two ends. */
function stepLabel({ map }: Standpoint, step: Relation): string {
  const [from] = claimsOf(map, step);
  const to = conclusionOf(map, step);
  if (!to) return phrase('follows');
  if (!from) return backsLabel(to);
  return step.kind === 'attack'
    ? phrase('speaksAgainst', nameOf(from), nameOf(to))
    : phrase('followsFrom', nameOf(to), nameOf(from));
}

/** What a step leads to in the end, where it is for another step; nothing, where these go round in a circle. */
function conclusionOf({ statements, relations }: Standpoint['map'], step: Relation): Statement | undefined {
  const met = new Set<Relation>();
  for (let now: Relation | undefined = step; now && !met.has(now); now = relations.get(now.target ?? '')) {
    met.add(now);
    const to = statements.get(now.target ?? '');
    if (to) return to;
  }
  return undefined;
}

const nameOf = ({ short, text }: Statement): string => short ?? text;

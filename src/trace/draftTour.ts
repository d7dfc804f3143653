import {
  adjacency,
  groupOf,
  layerRole,
  sizesOf,
  type ArgumentMap,
  type Branch,
  type Id,
  type ReadingTree,
  type Tour,
  type TourStop,
} from '../model/index.ts';
import { deeperWords, tourWords } from '../words/index.ts';

const mostReasons = 5;
const mostObjections = 3;
const fewest = 8;

/** A stop being laid: what is told there, and what is told right after it. */
interface Telling {
  readonly branch: Branch;
  readonly caption: string;
  readonly next: Telling[];
}

/**
 * A first draft of a tour: the thesis; its main reasons, in the order of the text; what weighs most against them or the thesis, and
 * what answers it; where that is short, what else stands nearest to the thesis. At most 12 stops, at least 8 where the map has as many
 * statements; none twice. The captions are the statements' own words after fixed phrases. What weighs is what was given a weight, then
 * what has most under it.
 */
export function draftTour(map: ArgumentMap, tree: ReadingTree): Pick<Tour, 'title' | 'stops'> {
  const sizes = sizesOf(tree);
  const start = startOf(map, tree, sizes);
  const title = tourWords.title(map.title);
  if (!start) return { title, stops: [] };
  const told = new Map<Id, Telling>();
  const tell = (branch: Branch, caption: string, after: Telling[]) => {
    const telling: Telling = { branch, caption, next: [] };
    after.push(telling);
    told.set(branch.id, telling);
    return telling;
  };
  const name = (id: Id) => nameOf(map, id);
  const heaviest = byWeight(sizes);

  const tour: Telling[] = [];
  const isThesis = start.id === map.thesis;
  const opening = tell(start, (isThesis ? tourWords.thesis : tourWords.firstRoot)(name(start.id)), tour);

  const reasons = firstOfSteps(start.children.filter(({ manner }) => manner === 'because'))
    .sort(heaviest)
    .slice(0, mostReasons)
    .sort(inText(map));
  reasons.forEach((reason, at) =>
    tell(reason, tourWords.reason(at + 1, reasons.length, name(reason.id)), opening.next),
  );

  const against = [start, ...reasons].flatMap(({ children }) => firstOfSteps(children.filter(isBut)));
  for (const objection of against.sort(heaviest).slice(0, mostObjections)) {
    const hit = objection.parent === start.id && isThesis ? undefined : name(objection.parent!);
    const voice = layerRole(map, map.statements.get(objection.id)!);
    const telling = tell(objection, tourWords.objection(voice, hit, name(objection.id)), opening.next);
    const [answer] = firstOfSteps(objection.children.filter(isBut)).sort(heaviest);
    if (answer) tell(answer, tourWords.answer(name(answer.id)), telling.next);
  }

  for (const branch of nearestFirst(start, tree)) {
    if (told.size >= fewest) break;
    if (told.has(branch.id)) continue;
    const above = branch.parent === undefined ? undefined : told.get(branch.parent);
    if (!above) tell(branch, tourWords.root(name(branch.id)), tour);
    else deepen(branch, above, told, tell, name(branch.id));
  }
  return { title, stops: inTurn(tour) };
}

/** The tree level by level from where the tour begins, then from the other roots: each branch after the one above it. */
function* nearestFirst(start: Branch, tree: ReadingTree): Iterable<Branch> {
  for (const root of [start, ...tree.roots.filter((other) => other !== start)]) {
    const level = [root];
    for (const branch of level) {
      yield branch;
      level.push(...branch.children);
    }
  }
}

/** Tells a statement right after the one it is linked with, or else right after the one it hangs under. */
function deepen(
  branch: Branch,
  above: Telling,
  told: ReadonlyMap<Id, Telling>,
  tell: (branch: Branch, caption: string, after: Telling[]) => Telling,
  text: string,
): void {
  const partner = above.branch.children.find(
    ({ id, relation }) => relation === branch.relation && told.has(id),
  );
  if (partner) tell(branch, tourWords.together(text), told.get(partner.id)!.next);
  else tell(branch, deeperWords[branch.manner!](text), above.next);
}

/** Where a tour begins: at the thesis, or else at the root with most under it. */
function startOf(map: ArgumentMap, tree: ReadingTree, sizes: ReadonlyMap<Id, number>): Branch | undefined {
  const thesis = map.thesis === undefined ? undefined : tree.branches.get(map.thesis);
  return thesis ?? [...tree.roots].sort((a, b) => sizes.get(b.id)! - sizes.get(a.id)!)[0];
}

const isBut = ({ manner }: Branch) => groupOf[manner!] === 'but';

/** The first statement of each step: linked premises are one reason. */
function firstOfSteps(branches: readonly Branch[]): Branch[] {
  const firsts = new Map<Id, Branch>();
  for (const branch of branches) {
    const { id } = branch.relation!;
    if (!firsts.has(id)) firsts.set(id, branch);
  }
  return [...firsts.values()];
}

const byWeight = (sizes: ReadonlyMap<Id, number>) => (a: Branch, b: Branch) =>
  (b.relation!.weight ?? -1) - (a.relation!.weight ?? -1) || sizes.get(b.id)! - sizes.get(a.id)!;

const inText = (map: ArgumentMap) => {
  const { place } = adjacency(map);
  return (a: Branch, b: Branch) => {
    const [left, right] = [place(a.id), place(b.id)];
    return left === right ? 0 : left < right ? -1 : 1;
  };
};

const nameOf = (map: ArgumentMap, id: Id): string => {
  const { short, text } = map.statements.get(id)!;
  return short ?? text;
};

/** The stops in the order in which they are told. A tour is short: depth is no danger. */
const inTurn = (tellings: readonly Telling[]): TourStop[] =>
  tellings.flatMap(({ branch, caption, next }) => [{ caption, statement: branch.id }, ...inTurn(next)]);

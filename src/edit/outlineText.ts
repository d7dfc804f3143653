import {
  groupOf,
  mannerOf,
  orderBetween,
  readingTree,
  type ArgumentMap,
  type Branch,
  type Id,
  type Manner,
  type Relation,
  type Statement,
} from '../model/index.ts';
import { ofItself, undrawn, type Fragment } from './fragment.ts';
import { outlineLines } from './outlineLine.ts';
import type { ParagraphRange } from './paragraphMark.ts';

/** How an outline in plain text says how a line hangs under the one above it; the first of each is written, all are read, large or small. */
export type Markers = Readonly<Record<Manner | 'linked', readonly string[]>>;

/**
 * Some branches of the reading tree as an indented list for other programs: two spaces a level, and before each line how it hangs. What hangs
 * somewhere else stands there, unless it is a premise of what is told; what is said of the step by which a branch leads on is told only `withSteps`.
 */
export function toOutline(
  map: ArgumentMap,
  ids: Iterable<Id>,
  markers: Markers,
  { withSteps = false } = {},
): string {
  const { branches } = readingTree(map);
  const lines: string[] = [];
  const told = new Set<Id>();
  const roots = [...ids].flatMap((id) => branches.get(id) ?? []);
  const inside = new Set(roots);
  for (const branch of inside) for (const child of branch.children) inside.add(child);
  const hasPlace = (id: Id) => told.has(id) || inside.has(branches.get(id)!);
  /** What hangs here is said of these steps, whose premises hang elsewhere: they are told again around it, since it is about them. */
  const tellWithin = (
    steps: readonly Relation[],
    depth: number,
    tellInner: (depth: number) => void,
  ): void => {
    const [step, ...inner] = steps;
    if (!step) return tellInner(depth);
    const how = mannerOf(step, map.relations.has(step.target ?? ''));
    for (const [at, id] of (step.premises ?? []).entries()) {
      lines.push(line(map, id, depth, `${markers[at > 0 ? 'linked' : how][0]}: `));
      if (at === 0) tellWithin(inner, depth + 1, tellInner);
    }
  };
  /** The premises of a step that hang elsewhere: without them it would say another thing. */
  const tellBeside = ({ relation }: Branch, depth: number): void => {
    if (relation?.target === undefined) return;
    for (const id of relation.premises ?? []) {
      if (hasPlace(id)) continue;
      told.add(id);
      lines.push(line(map, id, depth, `${markers.linked[0]}: `));
    }
  };
  const tell = (branch: Branch, depth: number, how?: Manner | 'linked'): void => {
    const { id } = branch;
    if (told.has(id)) return;
    told.add(id);
    const word = how === undefined ? '' : `${markers[how][0]}: `;
    lines.push(line(map, id, depth, word));
    const under = inTellingOrder(
      map,
      branch,
      how === undefined && !withSteps ? ofItself(map, branch) : branch.children,
    );
    for (const [first, ...linked] of together(under)) {
      tellWithin(undrawn(map, branch, first), depth + 1, (below) => {
        tell(first, below, first.manner);
        for (const child of linked) tell(child, below, 'linked');
        tellBeside(first, below);
      });
    }
  };
  for (const root of roots) tell(root, 0);
  return `${lines.join('\n')}\n`;
}

/** What is said of a statement before what is said of the steps by which it is supported or leads on: so they hang where the list is read. */
function inTellingOrder(map: ArgumentMap, branch: Branch, children: readonly Branch[]): readonly Branch[] {
  const how = (child: Branch): Manner => {
    const [step] = undrawn(map, branch, child);
    return step ? mannerOf(step, map.relations.has(step.target ?? '')) : child.manner!;
  };
  const rank = (child: Branch) => {
    const manner = how(child);
    const isOfStep = manner === 'undercut' || manner === 'backing';
    return (groupOf[manner] === 'but' ? 2 : 0) + (isOfStep ? 1 : 0);
  };
  return [...children].sort((a, b) => rank(a) - rank(b));
}

/** What hangs by one step, together. */
function together(branches: readonly Branch[]): readonly (readonly [Branch, ...Branch[]])[] {
  const steps: [Branch, ...Branch[]][] = [];
  for (const branch of branches) {
    const last = steps.at(-1);
    if (branch.relation?.target !== undefined && last?.[0].relation === branch.relation) last.push(branch);
    else steps.push([branch]);
  }
  return steps;
}

const line = (map: ArgumentMap, id: Id, depth: number, word: string): string =>
  `${'  '.repeat(depth)}- ${word}${oneLine(map.statements.get(id)!.text)}`;

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A statement that later lines may stand under, the step it leads on by, and how deep it stands. */
interface Standing {
  readonly depth: number;
  readonly id: Id;
  readonly step?: Id;
}

/** What is read from an outline: branches, and where the text says a statement, as far as its line tells. */
export interface ReadOutline extends Fragment {
  /** By statement: paragraphs of the text, counted from 1. */
  readonly paragraphs: ReadonlyMap<Id, ParagraphRange>;
}

/**
 * An indented list as a fragment: what stands deeper is said of the line above it, a reason where the line doesn't say otherwise. Bullets,
 * numbers, tabs and uneven indents are understood. The statements are in no layer yet.
 */
export function fromOutline(
  text: string,
  markers: Markers,
  paragraphWords: readonly string[] = [],
): Fragment {
  const { paragraphs: _, ...fragment } = readOutline(text, markers, paragraphWords);
  return fragment;
}

/**
 * The same, with the paragraphs that the lines name: “¶4”, and “para 4” where `paragraphWords` has the word (without full stop). The marks are not
 * part of what the statements say.
 */
export function readOutline(
  text: string,
  markers: Markers,
  paragraphWords: readonly string[] = [],
): ReadOutline {
  const paragraphs = new Map<Id, ParagraphRange>();
  const statements: Statement[] = [];
  const relations = new Map<Id, Relation>();
  const roots: { id: Id; kind: Relation['kind']; step: Id }[] = [];
  const above: Standing[] = [];
  let order: string | undefined;
  for (const { depth, how, text: words, paragraphs: range } of outlineLines(text, markers, paragraphWords)) {
    const id = `s${statements.length}`;
    if (range) paragraphs.set(id, range);
    statements.push({ id, text: words, layer: '' });
    let before: Standing | undefined;
    while (above.length > 0 && above.at(-1)!.depth >= depth) before = above.pop();
    const linked = how === 'linked' && before?.depth === depth ? relations.get(before.step ?? '') : undefined;
    if (linked) {
      relations.set(linked.id, { ...linked, premises: [...linked.premises!, id] });
      above.push({ depth, id, step: linked.id });
      continue;
    }
    const parent = above.at(-1);
    order = orderBetween(order, undefined);
    const relation = parent && relationOf(how, id, parent, order);
    if (relation) relations.set(relation.id, relation);
    else roots.push({ id, kind: kindOf[how], step: `r${id}` });
    above.push({ depth, id, step: relation?.id ?? `r${id}` });
  }
  return { statements, relations: [...relations.values()], passages: [], digests: {}, roots, paragraphs };
}

/** The kind of step that each way of hanging stands for. */
const kindOf: Readonly<Record<Manner | 'linked', Relation['kind']>> = {
  because: 'support',
  linked: 'support',
  backing: 'support',
  but: 'attack',
  undercut: 'attack',
  same: 'equivalence',
  opposite: 'contradiction',
};

function relationOf(how: Manner | 'linked', id: Id, above: Standing, order: string): Relation {
  const own = { id: `r${id}`, order };
  if (how === 'same' || how === 'opposite') return { ...own, kind: kindOf[how], premises: [above.id, id] };
  const isOfStep = (how === 'undercut' || how === 'backing') && above.step !== undefined;
  return { ...own, kind: kindOf[how], premises: [id], target: isOfStep ? above.step : above.id };
}

import {
  orderBetween,
  readingTree,
  type ArgumentMap,
  type Branch,
  type Id,
  type Manner,
  type Relation,
  type Statement,
} from '../model/index.ts';
import { ofItself, type Fragment } from './fragment.ts';

/** How an outline in plain text says how a line hangs under the one above it; the first of each is written, all are read, large or small. */
export type Markers = Readonly<Record<Manner | 'linked', readonly string[]>>;

/**
 * Some branches of the reading tree as an indented list for other programs: two spaces a level, and before each line how it hangs. What hangs
 * somewhere else stands there; what is said of the step by which a branch leads on is told only `withSteps`.
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
  const tell = (branch: Branch, depth: number, how?: Manner | 'linked'): void => {
    const { id } = branch;
    if (told.has(id)) return;
    told.add(id);
    const word = how === undefined ? '' : `${markers[how][0]}: `;
    lines.push(`${'  '.repeat(depth)}- ${word}${oneLine(map.statements.get(id)!.text)}`);
    const under = how === undefined && !withSteps ? ofItself(branch) : branch.children;
    for (const [at, child] of under.entries()) {
      const isLinked = child.relation?.target !== undefined && child.relation === under[at - 1]?.relation;
      tell(child, depth + 1, isLinked ? 'linked' : child.manner);
    }
  };
  for (const id of ids) {
    const branch = branches.get(id);
    if (branch) tell(branch, 0);
  }
  return `${lines.join('\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** A statement that later lines may stand under, the step it leads on by, and how deep it stands. */
interface Standing {
  readonly depth: number;
  readonly id: Id;
  readonly step?: Id;
}

/**
 * An indented list as a fragment: what stands deeper is said of the line above it, a reason where the line doesn't say otherwise. Bullets,
 * numbers, tabs and uneven indents are understood. The statements are in no layer yet.
 */
export function fromOutline(text: string, markers: Markers): Fragment {
  const statements: Statement[] = [];
  const relations = new Map<Id, Relation>();
  const roots: { id: Id; kind: Relation['kind']; step: Id }[] = [];
  const above: Standing[] = [];
  let order: string | undefined;
  for (const { depth, how, text: words } of linesOf(text, markers)) {
    const id = `s${statements.length}`;
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
  return { statements, relations: [...relations.values()], passages: [], digests: {}, roots };
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

function linesOf(text: string, markers: Markers) {
  const words = new Map(
    (Object.keys(markers) as (keyof Markers)[]).flatMap((how) =>
      markers[how].map((word) => [word.toLocaleLowerCase(), how] as const),
    ),
  );
  return text.split(/\r\n?|\n/u).flatMap((line) => {
    const [, indent = '', rest = ''] = /^([\s\u00a0]*)(.*)$/u.exec(line)!;
    const bare = rest.replace(/^(?:[-*+•–—]|\d+[.)])\s+/u, '').trim();
    if (bare === '') return [];
    const depth = [...indent].reduce((sum, space) => sum + (space === '\t' ? 4 : 1), 0);
    const [, word = '', said = ''] = /^([^:]{1,30}):\s*(.+)$/u.exec(bare) ?? [];
    const how = words.get(word.toLocaleLowerCase());
    return [{ depth, how: how ?? ('because' as const), text: how === undefined ? bare : said }];
  });
}

import { layerRole, paragraphsOf, roleIn, type ArgumentMap, type Branch, type Id } from '../model/index.ts';
import { breakLines } from './lines.ts';
import type { CardRole, Group, GroupState, SceneCard } from './scene.ts';
import { card, rootFont, textFont, type Font, type Measure } from './type.ts';
import { groupKey, groupOf, type Opened } from './unfold.ts';

/** A card before it has a place. */
export type CardContent = Omit<SceneCard, 'x' | 'y'>;

/** Everything a card says, and how large it is; it is as large closed as open, so that opening one moves no line of it. */
export function cardContent(
  map: ArgumentMap,
  branch: Branch,
  opened: Opened,
  below: number,
  measure: Measure,
): CardContent {
  const statement = map.statements.get(branch.id)!;
  const isRoot = branch.parent === undefined;
  const width = isRoot ? card.rootWidth : card.width;
  const inner = width - 2 * card.padding;
  const lines = breakLines(statement.text, inner, isRoot ? rootFont : textFont, measure);
  const groups = groupsOf(branch, opened);
  const foot = groups.because.count + groups.but.count > 0 ? card.foot : 0;
  const lineHeight = isRoot ? card.rootLineHeight : card.lineHeight;
  const height = Math.round(card.padding * 2 - 4 + card.head + lines.length * lineHeight + foot);
  return {
    id: branch.id,
    role: cardRole(map, branch),
    layer: layerRole(map, statement),
    text: statement.text,
    lines,
    short: shortForm(statement.short ?? statement.text, inner, height - card.padding, measure),
    rightToLeft: isRightToLeft(statement.text),
    paragraphs: paragraphsOf(map, statement),
    groups,
    below,
    width,
    height,
  };
}

function groupsOf(branch: Branch, opened: Opened): Readonly<Record<Group, GroupState>> {
  const steps: Record<Group, Set<Id>> = { because: new Set(), but: new Set() };
  for (const { manner, relation } of branch.children) steps[groupOf[manner!]].add(relation!.id);
  const state = (group: Group) => ({
    count: steps[group].size,
    open: opened.has(groupKey(branch.id, group)),
  });
  return { because: state('because'), but: state('but') };
}

/** What a card is called: by the link above it; a root by what the map says of it. */
export function cardRole(map: ArgumentMap, { id, relation }: Branch): CardRole {
  if (id === map.thesis) return 'thesis';
  if (id === map.motion) return 'motion';
  if (!relation) return 'conclusion';
  const role = roleIn(map, id, relation);
  return role === 'root' ? 'conclusion' : role;
}

/** The short form in the largest type that fits the card. */
function shortForm(text: string, width: number, height: number, measure: Measure): SceneCard['short'] {
  let broken: readonly string[] = [];
  let size = 0;
  for (size of [28, 25, 22, 20]) {
    const font: Font = { ...textFont, size, weight: 500 };
    broken = breakLines(text, width, font, measure);
    if (broken.length * size * 1.18 <= height) return { lines: broken, size };
  }
  const room = Math.max(1, Math.floor(height / (size * 1.18)));
  const cut = broken.slice(0, room);
  if (cut.length < broken.length) cut[room - 1] = `${cut[room - 1]!.replace(/[\s.,;:]*$/u, '')}…`;
  return { lines: cut, size };
}

/** Whether the first strong letter is of a script written from right to left (Unicode UAX #9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(first);
}

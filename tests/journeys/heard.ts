import type { CDPSession, Page } from 'playwright';

/** A node of the accessibility tree, as assistive technology is given it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
  readonly expanded?: boolean;
  readonly selected?: boolean;
  readonly pressed?: boolean;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly description?: string;
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What a page tells assistive technology, by way of one session for each page. */
function accessibility(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const begun = (async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return session;
  })();
  sessions.set(page, begun);
  return begun;
}

async function nodesOf(page: Page): Promise<readonly Node[]> {
  const session = await accessibility(page);
  return ((await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }).nodes;
}

const property = ({ properties = [] }: Node, name: string) =>
  properties.find((one) => one.name === name)?.value.value;

/** What may be on, off or in between is told in words. */
function stateOf(node: Node, name: 'pressed' | 'checked'): Partial<Record<typeof name, boolean>> {
  const value = property(node, name);
  return value === 'true' || value === 'false' ? { [name]: value === 'true' } : {};
}

function heardOf(node: Node): Heard {
  const [level, expanded, selected] = ['level', 'expanded', 'selected'].map((name) => property(node, name));
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    ...(typeof level === 'number' && { level }),
    ...(typeof expanded === 'boolean' && { expanded }),
    ...(typeof selected === 'boolean' && { selected }),
    ...stateOf(node, 'pressed'),
    ...stateOf(node, 'checked'),
    ...(property(node, 'disabled') === true && { disabled: true }),
    ...(node.description?.value ? { description: String(node.description.value) } : {}),
  };
}

/** What has the focus. */
export async function focused(page: Page): Promise<Heard> {
  const session = await accessibility(page);
  // Only that element is asked about: the whole tree takes a while, and Tab is pressed often.
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => {
      const at = document.activeElement;
      const within = at?.getAttribute('aria-activedescendant');
      return at === document.body ? null : (within && document.getElementById(within)) || at;
    })()`,
  });
  if (result.objectId === undefined) return { role: '', name: '' };
  const { nodes } = (await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })) as { nodes: readonly Node[] };
  await session.send('Runtime.releaseObject', { objectId: result.objectId });
  const node = nodes.find(({ ignored }) => !ignored);
  return node ? heardOf(node) : { role: '', name: '' };
}

/** All nodes of a role; of those in one list of the page, where its name is given. */
export async function ofRole(page: Page, role: string, list?: RegExp): Promise<readonly Heard[]> {
  const nodes = await nodesOf(page);
  const isWanted = (node: Node) => !node.ignored && node.role?.value === role;
  if (list === undefined) return nodes.filter(isWanted).map(heardOf);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const under = (node: Node): readonly Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? under(byId.get(id)!) : [])),
  ];
  const place = nodes.find(
    (node) => node.role?.value === 'list' && list.test(String(node.name?.value ?? '')),
  );
  return place ? under(place).filter(isWanted).map(heardOf) : [];
}

/** What the polite voices say just now, in one line each. */
export async function said(page: Page): Promise<readonly string[]> {
  const nodes = await nodesOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? []).map((id) => (byId.has(id) ? textOf(byId.get(id)!) : '')).join('');
  return nodes
    .filter((node) => node.role?.value === 'status')
    .map((node) => textOf(node).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Presses Tab until what has the focus is so; says what it came to. As a reader does, it waits for what a press brings to be drawn. */
export async function tabTo(page: Page, isIt: (heard: Heard) => boolean, most = 60): Promise<Heard> {
  for (let press = 0; press < most; press += 1) {
    await page.evaluate(drawn);
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (isIt(now)) return now;
  }
  throw new Error(`${most} × Tab did not lead there`);
}

/** Resolves once two frames were drawn: lines are measured in the first and shown in the second. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
}

import { type Relation } from '../../../src/model/index.ts';
import { Draft, kept, type Reading } from './reading.ts';

type Id = string | number;
interface Node extends Record<string, unknown> {
  readonly nodeID: Id;
  readonly text?: string;
  readonly type: string;
}
interface Edge extends Record<string, unknown> {
  readonly fromID: Id;
  readonly toID: Id;
}
interface Speech extends Record<string, unknown> {
  readonly nodeID: Id;
  readonly personID?: Id;
}
/** An AIFdb export, or the `AIF` part of an xAIF file. Lists may be null. */
export interface Aif extends Record<string, unknown> {
  readonly nodes: readonly Node[] | null;
  readonly edges: readonly Edge[] | null;
  readonly locutions?: readonly Speech[] | null;
  readonly participants?: readonly Readonly<Record<string, unknown>>[] | null;
}

const kinds: Readonly<Record<string, Relation['kind']>> = {
  RA: 'support',
  CA: 'attack',
  MA: 'rephrase',
  PA: 'preference',
};

/** Reads AIF (AIFdb JSON): I-nodes are statements, RA, CA, MA and PA relations, L locutions, TA transitions, YA illocutions. */
export function readAif(text: string, title: string): Reading {
  const aif = JSON.parse(text) as Aif;
  const draft = new Draft();
  draftAif(draft, aif);
  return draft.done({ title }, 'aif', { nodes: aif.nodes?.length ?? 0, links: aif.edges?.length ?? 0 });
}

/** Puts AIF into a draft; returns the record of each node. */
export function draftAif(
  draft: Draft,
  { nodes, edges, locutions, ...others }: Aif,
): ReadonlyMap<string, Draft['statements'][number] | Draft['locutions'][number]> {
  const speech = new Map((locutions ?? []).map((entry) => [String(entry.nodeID), entry] as const));
  const people = new Map(
    (others.participants ?? []).map((person) => [String(person['participantID']), person] as const),
  );
  const types = new Map<string, string>();
  const ids = new Map<string, string>();
  const said = new Map<string, Draft['statements'][number] | Draft['locutions'][number]>();
  const relations = new Map<string, Draft['relations'][number] & { premises: string[] }>();
  const transitions = new Map<string, { from: string[]; to: string[] }>();
  const illocutions = new Map<string, { from: string[]; of: string[] }>();
  const unplacedNodes: Node[] = [];
  const unplacedEdges: Edge[] = [];
  const edgeData: Record<string, unknown> = {};

  for (const node of nodes ?? []) {
    const { nodeID, text = '', type, scheme, ...rest } = node;
    const key = String(nodeID);
    types.set(key, type);
    const named = scheme === undefined ? text : String(scheme);
    const foreign = kept('aif', { nodeID, ...rest });
    const s = type === 'I' ? 's' : type === 'L' ? 'u' : type === 'TA' ? 'c' : type === 'YA' ? 'f' : 'r';
    const id = draft.id(s, key);
    ids.set(key, id);
    if (type === 'I') draft.statements.push(remember(key, { id, text, layer: 'layer', ...foreign }));
    else if (type === 'L') {
      const { nodeID: _same, personID, ...more } = speech.get(key) ?? { nodeID };
      const person = personID === undefined ? undefined : people.get(String(personID));
      const name = person && [person['firstname'], person['surname']].filter(Boolean).join(' ');
      draft.locutions.push(
        remember(key, {
          id,
          text,
          ...(personID !== undefined && { speaker: name || String(personID) }),
          ...kept('aif', { nodeID, ...rest, ...(personID !== undefined && { personID }), ...more }),
        }),
      );
    } else if (type === 'TA') {
      const made = { id, from: [], to: [], scheme: named, ...foreign };
      draft.transitions.push(made);
      transitions.set(key, made);
    } else if (type === 'YA') {
      const made = { id, force: named, from: [], of: [], ...foreign };
      draft.illocutions.push(made);
      illocutions.set(key, made);
    } else if (kinds[type]) {
      const made = { id, kind: kinds[type], premises: [], scheme: named, ...foreign };
      draft.relations.push(made);
      relations.set(key, made);
    } else {
      unplacedNodes.push(node);
      draft.lose(`node of type ${type}`, 'format 1 has no record for it', { nodes: 1 });
    }
    // A scheme that is named and a text that says something else: both are kept.
    if (scheme !== undefined && scheme !== text && foreign.foreign)
      (foreign.foreign['aif'] as Record<string, unknown>)['text'] = text;
  }

  for (const edge of edges ?? []) {
    const { fromID, toID, ...rest } = edge;
    const [from, to] = [String(fromID), String(toID)];
    if (Object.keys(rest).length > 0) edgeData[`${from} ${to}`] = rest;
    const [fromType, toType] = [types.get(from) ?? 'nothing', types.get(to) ?? 'nothing'];
    if (place()) continue;
    unplacedEdges.push(edge);
    draft.lose(
      `edge ${fromType} → ${toType}`,
      'not one that AIF’s rules for graphs allow, or a second conclusion',
      { links: 1 },
    );

    function place(): boolean {
      const [step, into] = [relations.get(from), relations.get(to)];
      const [id, target] = [ids.get(from), ids.get(to)];
      if (fromType === 'I' && into) into.premises.push(id!);
      else if (step && (toType === 'I' || into) && step.target === undefined) step.target = target!;
      else if (fromType === 'L' && transitions.has(to)) transitions.get(to)!.from.push(id!);
      else if (transitions.has(from) && toType === 'L') transitions.get(from)!.to.push(target!);
      else if ((fromType === 'L' || fromType === 'TA') && illocutions.has(to))
        illocutions.get(to)!.from.push(id!);
      else if (illocutions.has(from) && (toType === 'I' || toType === 'L' || into))
        illocutions.get(from)!.of.push(target!);
      else return false;
      return true;
    }
  }

  const strays = [...speech].filter(([key]) => types.get(key) !== 'L').map(([, entry]) => entry);
  if (strays.length > 0)
    draft.lose('entries in `locutions` about other nodes', 'only locutions have a speaker');
  for (const [name, value] of Object.entries({
    ...others,
    nodes: unplacedNodes,
    edges: unplacedEdges,
    locutions: strays,
  })) {
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    if (!empty) draft.foreign[name] = value;
  }
  if (Object.keys(edgeData).length > 0) {
    draft.foreign['edgeData'] = edgeData;
    draft.lose('ids of edges', 'links of format 1 have no ids of their own');
  }
  return said;

  function remember<R extends Draft['statements'][number] | Draft['locutions'][number]>(
    key: string,
    record: R,
  ): R {
    said.set(key, record);
    return record;
  }
}

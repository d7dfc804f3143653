import { codePoints, digest, normalize } from '../../../src/text/index.ts';
import { Draft, kept, type Reading } from './reading.ts';

interface Atom extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly text?: string;
  readonly name?: string;
  readonly sources?: readonly { resource_id: string; text: string; offset: number; length: number }[];
  readonly metadata?: Readonly<Record<string, unknown>>;
}
interface Resource extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly content: string;
}
interface File extends Record<string, unknown> {
  readonly metadata: Readonly<Record<string, unknown>> & {
    readonly core?: Readonly<Record<string, unknown>>;
  };
  readonly nodes: readonly Atom[];
  readonly edges: readonly { id: string; source_id: string; target_id: string }[];
  readonly resources: readonly Resource[];
}

/** Names under which SADFace's tools write an attack. */
const attacks = /conflict|attack|disagree|defeat/i;

/**
 * Reads SADFace in its three dialects: 0.2 (`metadata.core`), 0.1 (the same fields at the top), and that of the Python package 0.5.4
 * (types `inference` and `conflict` for `scheme`). Atoms are statements, schemes relations, resources sources.
 */
export function readSadface(file: string, fallback: string): Reading {
  const { metadata, nodes, edges, resources, ...top } = JSON.parse(file) as File;
  const draft = new Draft();
  const { core, ...metadataRest } = metadata;
  const { title, description, ...rest } = core ?? top;
  draft.foreign['core'] = rest;
  draft.foreign['dialect'] = core ? '0.2' : '0.1';
  if (core && Object.keys(top).length > 0) draft.foreign['top'] = top;
  if (Object.keys(metadataRest).length > 0) draft.foreign['metadata'] = metadataRest;
  draft.lose('analyst, dates and version', 'a map has no field for who made it and when');

  const texts = new Map<string, { id: string; text: string }>();
  for (const { id: foreignId, type, content, ...more } of resources) {
    const id = draft.id('o', foreignId);
    const text = normalize(content);
    texts.set(foreignId, { id, text });
    draft.sources.push({
      id,
      role: 'text',
      csl: { type: 'document' },
      normalization: 'plain-1',
      digest: digest(text, 64),
      length: codePoints(text).length,
      text,
      ...kept('sadface', { id: foreignId, type, ...more }),
    });
  }
  const ids = new Map<string, string>();
  const statements = new Map<string, string>();
  const steps = new Map<string, Draft['relations'][number] & { premises: string[] }>();
  for (const { id: foreignId, type, text = '', name = '', sources, metadata: about, ...more } of nodes) {
    const id = draft.id(type === 'atom' ? 's' : 'r', foreignId);
    ids.set(foreignId, id);
    const foreign = kept('sadface', {
      id: foreignId,
      ...more,
      ...(type !== 'atom' && type !== 'scheme' && { type }),
      ...(about && Object.keys(about).length > 0 && { metadata: about }),
    });
    if (type === 'atom') {
      const passages = (sources ?? []).flatMap((source) => passage(source) ?? []);
      draft.statements.push({
        id,
        text,
        layer: 'layer',
        ...(passages.length > 0 && { passages }),
        ...foreign,
      });
      statements.set(foreignId, id);
    } else {
      const made = {
        id,
        kind: attacks.test(`${type} ${name}`) ? ('attack' as const) : ('support' as const),
        premises: [],
        ...(name && { scheme: name }),
        ...foreign,
      };
      draft.relations.push(made);
      steps.set(foreignId, made);
    }
  }
  const unplaced: unknown[] = [];
  const edgeIds: Record<string, string> = {};
  for (const edge of edges) {
    const [from, to] = [edge.source_id, edge.target_id];
    const step = steps.get(from);
    if (statements.has(from) && steps.has(to)) steps.get(to)!.premises.push(ids.get(from)!);
    else if (step && ids.has(to) && step.target === undefined) step.target = ids.get(to)!;
    else {
      unplaced.push(edge);
      draft.lose('edge', 'not between a statement and a step, or a second conclusion', { links: 1 });
      continue;
    }
    edgeIds[`${from} ${to}`] = edge.id;
  }
  if (unplaced.length > 0) draft.foreign['edges'] = unplaced;
  if (Object.keys(edgeIds).length > 0) {
    draft.foreign['edgeIds'] = edgeIds;
    draft.lose('ids of edges', 'links of format 1 have no ids of their own');
  }
  return draft.done(
    {
      title: typeof title === 'string' && title !== '' ? title : fallback,
      ...(typeof description === 'string' && description !== '' && { description }),
    },
    'sadface',
    { nodes: nodes.length, links: edges.length },
  );

  /** MonkeyPuzzle writes offset and length as 0: the words are looked up. */
  function passage({
    resource_id,
    text,
    offset,
    length,
  }: NonNullable<Atom['sources']>[number]): string | undefined {
    const source = texts.get(resource_id);
    const words = normalize(text);
    const index = source
      ? source.text.indexOf(words, source.text.startsWith(words, offset) ? offset : 0)
      : -1;
    if (!source || index < 0) {
      draft.lose(`source of an atom in ${resource_id}`, 'its words are not in the resource');
      return undefined;
    }
    const points = codePoints(source.text);
    const id = draft.id('p', resource_id);
    draft.passages.push({
      id,
      source: source.id,
      start: points.toPoints(index),
      end: points.toPoints(index + words.length),
      digest: digest(words),
      exact: words,
      ...kept('sadface', { offset, length }),
    });
    return id;
  }
}

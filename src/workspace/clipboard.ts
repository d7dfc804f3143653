import { copied, fromOutline, toOutline, type Fragment } from '../edit/index.ts';
import { parse, serialize } from '../formats/index.ts';
import { argumentMap, validate, type ArgumentMap, type Id, type Relation } from '../model/index.ts';
import { markers, paragraphWords } from '../words/index.ts';

/** What is copied: as other programs read it, and as other maps do. */
export interface Clip {
  readonly text: string;
  /** A graph file; '' where the clipboard has none. */
  readonly graph: string;
}

/** The type under which a graph file goes from window to window. */
export const GRAPH_TYPE = 'application/x-counterclaim+json';

/** Copies branches. What is said of the steps by which they lead on comes along where these are to go. */
export function copyBranches(map: ArgumentMap, ids: readonly Id[], { withSteps = false } = {}): Clip {
  return {
    text: toOutline(map, ids, markers, { withSteps }),
    graph: graphOf(copied(map, ids, { withSteps })),
  };
}

/** What the clipboard stands for: branches of a map, or else a list of statements. What is no sound graph file is not trusted. */
export function pastedFrom({ text, graph }: Clip): Fragment {
  const parsed = graph === '' ? undefined : parse(graph);
  const isSound = parsed?.ok && validate(parsed.map).every(({ severity }) => severity !== 'error');
  return isSound ? fragmentOf(parsed.map) : fromOutline(text, markers, paragraphWords);
}

/** The one layer of what is on its way, and a statement that stands for whatever the roots will hang under. */
const [LAYER, END] = ['copied', 'end'];

/** Branches as a graph file: each root hangs under `END`, as it hung where it was. */
function graphOf({ statements, relations, passages, digests, roots }: Fragment): string {
  const own = passages.filter(({ source }) => digests[source] !== undefined);
  const kept = new Set(own.map(({ id }) => id));
  const placed = <One extends { readonly passages?: readonly Id[] }>({ passages: all = [], ...one }: One) => {
    const left = all.filter((id) => kept.has(id));
    return { ...one, layer: LAYER, ...(left.length > 0 && { passages: left }) };
  };
  const steps = roots.map(({ id, kind, step = `end-${id}` }): Relation => {
    const isMutual = kind === 'contradiction' || kind === 'equivalence';
    return isMutual
      ? { id: step, kind, premises: [END, id] }
      : { id: step, kind: kind === 'attack' ? 'attack' : 'support', premises: [id], target: END };
  });
  return serialize(
    argumentMap(
      { id: 'branches', title: LAYER, thesis: END },
      {
        layers: [{ id: LAYER, title: LAYER, role: 'reader' }],
        sources: Object.entries(digests).map(([id, digest]) => ({
          id,
          role: 'reference' as const,
          csl: { type: 'document', title: id },
          digest,
        })),
        passages: own,
        statements: [{ id: END, text: END, layer: LAYER }, ...statements.map(placed)],
        relations: [...relations.map(placed), ...steps],
      },
    ),
  );
}

function fragmentOf(map: ArgumentMap): Fragment {
  const relations = [...map.relations.values()];
  const isRoots = ({ target, premises = [] }: Relation) => target === END || premises.includes(END);
  return {
    statements: [...map.statements.values()].filter(({ id }) => id !== END),
    relations: relations.filter((step) => !isRoots(step)),
    passages: [...map.passages.values()],
    digests: Object.fromEntries(
      [...map.sources.values()].flatMap(({ id, digest }) => (digest === undefined ? [] : [[id, digest]])),
    ),
    roots: relations.filter(isRoots).flatMap(({ id: step, kind, premises = [] }) => {
      const id = premises.find((one) => one !== END);
      return id === undefined ? [] : [{ id, kind, step }];
    }),
  };
}

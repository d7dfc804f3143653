import { parse } from 'yaml';
import { Draft, kept, type Reading } from './reading.ts';

interface Argument extends Record<string, unknown> {
  readonly scheme?: string;
  readonly conclusion: string;
  readonly premises?: readonly string[] | Readonly<Record<string, string>>;
  readonly undercutter?: string;
}
type File = Readonly<Record<string, unknown>> & {
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly statements?: Readonly<
    Record<string, string | ({ readonly text: string } & Record<string, unknown>)>
  >;
  readonly issues?: Readonly<
    Record<
      string,
      { readonly positions: readonly string[]; readonly standard?: string } & Record<string, unknown>
    >
  >;
  readonly arguments?: Readonly<Record<string, Argument>>;
  readonly assumptions?: readonly string[] | null;
};

/** Why parts of Carneades' language have no record in a map. */
const unplaced: Readonly<Record<string, string>> = {
  language: 'patterns to say a term in words; a statement has its words',
  argument_schemes: 'rules that make arguments; a map has the arguments made',
  issue_schemes: 'rules that make issues; a map has the issues made',
  weighing_functions: 'programs that weigh arguments; a map has weights',
  tests: 'the labels expected; evaluations are not in the map',
  labels: 'the labels expected; evaluations are not in the map',
};

/** Reads Carneades 4's YAML: arguments are supports, undercutters attacks on them, assumptions statements that are assumed. */
export function readCarneades(text: string, fallback: string): Reading {
  const {
    meta = {},
    statements = {},
    issues = {},
    arguments: args = {},
    assumptions,
    ...others
  } = (parse(text) ?? {}) as File;
  const draft = new Draft();
  const { title, ...metaRest } = meta;
  if (Object.keys(metaRest).length > 0) draft.foreign['meta'] = metaRest;
  const ids = new Map<string, string>();
  const assumed = new Set((assumptions ?? []).map(String));
  const statement = (key: string): string => {
    const known = ids.get(key);
    if (known) return known;
    const declared = statements[key];
    const { text: words, ...more } =
      declared === undefined || typeof declared === 'string' ? { text: declared ?? key } : declared;
    const id = draft.id('s', key);
    ids.set(key, id);
    draft.statements.push({
      id,
      text: String(words),
      layer: 'layer',
      ...(assumed.has(key) && { assumed: true }),
      ...kept('carneades', { id: key, ...more }),
    });
    return id;
  };
  Object.keys(statements).forEach(statement);
  assumed.forEach(statement);
  let [nodes, links] = [0, 0];
  for (const [key, { scheme, conclusion, premises, undercutter, weight, ...more }] of Object.entries(args)) {
    const id = draft.id('r', key);
    const listed = Array.isArray(premises)
      ? (premises as readonly string[]).map((premise) => [undefined, premise] as const)
      : Object.entries((premises ?? {}) as Record<string, string>);
    const roles = Object.fromEntries(
      listed.flatMap(([role, premise]) => (role === undefined ? [] : [[statement(premise), role]])),
    );
    draft.relations.push({
      id,
      kind: 'support',
      premises: listed.map(([, premise]) => statement(premise)),
      target: statement(conclusion),
      ...(Object.keys(roles).length > 0 && { roles }),
      ...(scheme !== undefined && { scheme }),
      ...(typeof weight === 'number' && { weight }),
      ...kept('carneades', { id: key, ...more }),
    });
    nodes += 1;
    links += listed.length + 1;
    if (undercutter === undefined) continue;
    draft.relations.push({
      id: draft.id('r', `${key}-undercut`),
      kind: 'attack',
      premises: [statement(undercutter)],
      target: id,
    });
    nodes += 1;
    links += 2;
  }
  for (const [key, { positions, standard, ...more }] of Object.entries(issues)) {
    draft.issues.push({
      id: draft.id('i', key),
      positions: positions.map(statement),
      ...(standard && { standard }),
      ...kept('carneades', { id: key, ...more }),
    });
  }
  for (const [name, value] of Object.entries(others)) {
    draft.foreign[name] = value;
    draft.lose(name, unplaced[name] ?? 'unknown to this reader');
  }
  const named = Object.values(args).flatMap(({ conclusion, premises, undercutter }) => [
    conclusion,
    ...Object.values(premises ?? {}),
    ...(undercutter === undefined ? [] : [undercutter]),
  ]);
  const mentioned = new Set([
    ...Object.keys(statements),
    ...assumed,
    ...named,
    ...Object.values(issues).flatMap(({ positions }) => positions),
  ]);
  return draft.done({ title: typeof title === 'string' ? title : fallback }, 'carneades', {
    nodes: mentioned.size + nodes,
    links,
  });
}

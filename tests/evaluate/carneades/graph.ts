import { parse } from 'yaml';
import type { Label } from '../../../src/evaluate/index.ts';
import { argumentsByRules, issuesByScheme } from './rules.ts';
import { sameTerm } from './terms.ts';

/** How Carneades weighs an argument: `linked`, 1 where all premises are in; `convergent`, 1 where one is; `cumulative`, by how many are; `factorized`, linked, by how many there are. */
export type Weighing = 'linked' | 'convergent' | 'cumulative' | 'factorized' | 'other';

const weighings: ReadonlySet<string> = new Set(['linked', 'convergent', 'cumulative', 'factorized']);

export interface Argument {
  readonly id: string;
  readonly weighing: Weighing;
  readonly premises: readonly string[];
  readonly conclusion: string;
  readonly undercutter?: string;
}

/** An argument graph of Carneades 4. */
export interface Graph {
  readonly statements: ReadonlySet<string>;
  readonly arguments: readonly Argument[];
  /** Positions of which at most one is to be accepted. A statement is a position of one issue at most. */
  readonly issues: readonly (readonly string[])[];
  readonly assumptions: ReadonlySet<string>;
}

/** A graph with the labels that its file expects. */
export interface Expecting extends Graph {
  readonly expected: ReadonlyMap<string, Label>;
}

interface Scheme {
  readonly id: string;
  readonly weight?: unknown;
  readonly variables?: readonly string[];
  readonly premises?: readonly string[];
  readonly exceptions?: readonly string[];
  readonly conclusions?: readonly (string | true)[];
}
type Labels = Readonly<Partial<Record<Label, readonly string[] | null>>>;
interface File {
  readonly statements?: Readonly<Record<string, unknown>>;
  readonly issues?: Readonly<Record<string, { readonly positions: readonly string[] }>>;
  readonly issue_schemes?: Readonly<Record<string, readonly string[]>>;
  readonly argument_schemes?: readonly Scheme[];
  readonly arguments?: Readonly<
    Record<
      string,
      {
        readonly scheme?: string;
        readonly conclusion: string;
        readonly premises?: readonly string[] | Readonly<Record<string, string>>;
        readonly undercutter?: string;
      }
    >
  >;
  readonly assumptions?: readonly string[] | null;
  readonly tests?: Labels;
  readonly labels?: Labels;
}

/** Reads Carneades 4's YAML, and makes the arguments and issues that its schemes make. */
export function readGraph(text: string): Expecting {
  const file = (parse(text) ?? {}) as File;
  const schemes = file.argument_schemes ?? [];
  const weighingOf = (scheme = 'linked'): Weighing => {
    if (weighings.has(scheme)) return scheme as Weighing;
    return schemes.find(({ id }) => id === scheme)?.weight === undefined ? 'linked' : 'other';
  };
  const assumptions = new Set((file.assumptions ?? []).map(sameTerm));
  const said = Object.entries(file.arguments ?? {}).map(
    ([id, { scheme, conclusion, premises = [], undercutter }]): Argument => ({
      id,
      weighing: weighingOf(scheme),
      premises: Object.values(premises).map(sameTerm),
      conclusion: sameTerm(conclusion),
      ...(undercutter !== undefined && { undercutter: sameTerm(undercutter) }),
    }),
  );
  const rules = schemes.flatMap(
    ({ id, variables = [], premises = [], exceptions = [], conclusions = [] }) => {
      // A rule whose conclusion is `true` only takes something away.
      const said = conclusions.filter((one) => one !== true);
      if (premises.length === 0 || said.length === 0) return [];
      return [{ weighing: weighingOf(id), variables, premises, exceptions, conclusions: said }];
    },
  );
  const all = [...said, ...argumentsByRules(rules, assumptions)];
  const issues = Object.values(file.issues ?? {}).map(({ positions }) => positions.map(sameTerm));
  const statements = new Set([
    ...Object.keys(file.statements ?? {}).map(sameTerm),
    ...assumptions,
    ...issues.flat(),
    ...all.flatMap(({ premises, conclusion, undercutter }) => [
      ...premises,
      conclusion,
      ...(undercutter === undefined ? [] : [undercutter]),
    ]),
  ]);
  for (const patterns of Object.values(file.issue_schemes ?? {}))
    issues.push(...issuesByScheme(patterns, [...statements]).map((group) => [...group]));
  const expected = new Map<string, Label>();
  for (const labels of [file.tests, file.labels])
    for (const label of ['in', 'out', 'undecided'] as const)
      for (const statement of labels?.[label] ?? []) expected.set(sameTerm(statement), label);
  return { statements, arguments: all, issues, assumptions, expected };
}

import {
  argumentMap,
  type ArgumentMap,
  type Heading,
  type Illocution,
  type Issue,
  type Locution,
  type Passage,
  type Relation,
  type Source,
  type Statement,
  type Transition,
} from '../../../src/model/index.ts';

/** Something of a foreign file that format 1 has no record for: what, and why. It is kept under `foreign`. */
export interface Loss {
  readonly what: string;
  readonly why: string;
  /** How many nodes or links of the source it stands for; 0 for data about them. */
  readonly nodes: number;
  readonly links: number;
}

/** How many nodes and links between them a file or a map has. */
export interface Count {
  readonly nodes: number;
  readonly links: number;
}

/** A foreign file read into format 1: the map, what the file had, what found no place. */
export interface Reading {
  readonly map: ArgumentMap;
  readonly source: Count;
  readonly losses: readonly Loss[];
}

type Growing<R> = { -readonly [Key in keyof R]: R[Key] };

/** A map in the making. */
export class Draft {
  readonly sources: Growing<Source>[] = [];
  readonly passages: Growing<Passage>[] = [];
  readonly statements: Growing<Statement>[] = [];
  readonly relations: Growing<Relation>[] = [];
  readonly locutions: Growing<Locution>[] = [];
  readonly transitions: Growing<Transition>[] = [];
  readonly illocutions: Growing<Illocution>[] = [];
  readonly issues: Growing<Issue>[] = [];
  readonly foreign: Record<string, unknown> = {};
  readonly losses: Loss[] = [];
  readonly #ids = new Set<string>(['layer']);

  /** An id of this format for a foreign one, which `foreign` has to keep. */
  id(initial: string, foreign: string): string {
    const plain = `${initial}${foreign.replace(/[^A-Za-z0-9_-]/g, '')}`.slice(0, 56);
    let id = plain;
    for (let n = 2; this.#ids.has(id); n += 1) id = `${plain}_${n}`;
    this.#ids.add(id);
    return id;
  }

  /** Names something that found no place. */
  lose(what: string, why: string, { nodes = 0, links = 0 }: Partial<Count> = {}): void {
    this.losses.push({ what, why, nodes, links });
  }

  /** The map, with what belongs to no record under `foreign.<format>`. */
  done(heading: Omit<Heading, 'id'>, format: string, source: Count): Reading {
    const { sources, passages, statements, relations, locutions, transitions, illocutions, issues } = this;
    const foreign = Object.keys(this.foreign).length > 0 && { foreign: { [format]: this.foreign } };
    const map = argumentMap(
      { id: 'map', ...heading, ...foreign },
      {
        layers: [{ id: 'layer', title: 'The text', role: 'source' }],
        sources,
        passages,
        statements,
        relations,
        locutions,
        transitions,
        illocutions,
        issues,
      },
    );
    return { map, source, losses: this.losses };
  }
}

/** `foreign` of a record, where there is anything to keep. */
export function kept(
  format: string,
  rest: Readonly<Record<string, unknown>>,
): { foreign?: Record<string, unknown> } {
  return Object.keys(rest).length > 0 ? { foreign: { [format]: rest } } : {};
}

/** What a map holds of a source's nodes and links. */
export function countOf({ statements, relations, locutions, transitions, illocutions }: ArgumentMap): Count {
  let links = 0;
  for (const { premises = [], target } of relations.values())
    links += premises.length + (target === undefined ? 0 : 1);
  for (const { from, to } of transitions.values()) links += from.length + to.length;
  for (const { from, of } of illocutions.values()) links += from.length + of.length;
  return {
    nodes: statements.size + relations.size + locutions.size + transitions.size + illocutions.size,
    links,
  };
}

import {
  adjacency,
  layerRole,
  paragraphsOf,
  restingOn,
  textOrder,
  type ArgumentMap,
  type Certainty,
  type Id,
  type LayerRole,
  type Source,
  type Statement,
  type StatementKind,
  type Verdict,
} from '../model/index.ts';

/** What a fact-check note says of a claim. */
export interface Finding {
  readonly verdict: Verdict;
  readonly certainty?: Certainty;
}

/** A statement that somebody could look up, and what is known of it. */
export interface ClaimToCheck {
  readonly id: Id;
  readonly text: string;
  readonly kind: StatementKind;
  /** Who makes it, where it is not the layer's own voice. */
  readonly attribution?: string;
  /** Where the text says it; empty where it doesn't. */
  readonly paragraphs: readonly number[];
  readonly layer: Id;
  readonly voice: LayerRole;
  /** What its fact-checks found; without any, nobody has checked it. */
  readonly findings: readonly Finding[];
  /** The sources that notes about it name, each once. */
  readonly sources: readonly Source[];
  /** How many statements rest on it: see `restingOn`. */
  readonly resting: number;
}

/** The kinds that a source can settle. Values and policies are argued for, not looked up. */
export const lookedUp: readonly StatementKind[] = ['fact', 'reported', 'forecast'];

/** Every statement that says what kind of claim it is, in the order of the text, those that the text doesn't say last. */
export function claimsToCheck(map: ArgumentMap): readonly ClaimToCheck[] {
  return textOrder(map).flatMap((statement) =>
    statement.kind ? [claim(map, statement, statement.kind)] : [],
  );
}

function claim(map: ArgumentMap, statement: Statement, kind: StatementKind): ClaimToCheck {
  const notes = adjacency(map).notesAbout(statement.id);
  const sources = new Set(notes.flatMap((note) => note.sources ?? []));
  return {
    id: statement.id,
    text: statement.text,
    kind,
    ...(statement.attribution !== undefined && { attribution: statement.attribution }),
    paragraphs: paragraphsOf(map, statement),
    layer: statement.layer,
    voice: layerRole(map, statement),
    findings: notes.flatMap(({ verdict, certainty }) =>
      verdict === undefined ? [] : [{ verdict, ...(certainty !== undefined && { certainty }) }],
    ),
    sources: [...sources].flatMap((id) => map.sources.get(id) ?? []),
    resting: restingOn(map, statement.id).size,
  };
}

import type * as file from './schema/file.generated.ts';

/** A record's id: unique across all tables, never used again. */
export type Id = string;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Kept<T> = Frozen<T> & { readonly id: Id };

export type Source = Kept<file.Source>;
export type Paragraph = Frozen<file.Paragraph>;
export type Layer = Kept<file.Layer>;
export type Passage = Kept<file.Passage>;
export type Statement = Kept<file.Statement>;
export type Relation = Kept<file.Relation>;
export type Note = Kept<file.Note>;
export type Issue = Kept<file.Issue>;
export type Locution = Kept<file.Locution>;
export type Transition = Kept<file.Transition>;
export type Illocution = Kept<file.Illocution>;
export type View = Kept<file.View>;
export type Tour = Kept<file.Tour>;
export type Silence = Kept<file.Silence>;

/** The record type of each table. */
export interface Records {
  readonly sources: Source;
  readonly layers: Layer;
  readonly passages: Passage;
  readonly statements: Statement;
  readonly relations: Relation;
  readonly notes: Note;
  readonly issues: Issue;
  readonly locutions: Locution;
  readonly transitions: Transition;
  readonly illocutions: Illocution;
  readonly views: View;
  readonly tours: Tour;
  readonly silenced: Silence;
}

export type TableName = keyof Records;

/** Records by id, in the order of the file. */
export type Table<R> = ReadonlyMap<Id, R>;

/** What a map says of itself, beside its tables. */
export type Heading = Frozen<Omit<file.ArgumentMapFile, TableName | 'format'>>;

/** An argument map in memory: read-only, replaced and never mutated. Every table is there, if only empty. */
export type ArgumentMap = Heading & { readonly [Name in TableName]: Table<Records[Name]> };

export type LayerRole = Layer['role'];
export type RelationKind = Relation['kind'];
export type StatementKind = NonNullable<Statement['kind']>;
export type Verdict = NonNullable<Note['verdict']>;
/** What of a map is looked at: the part around a statement. */
export type Focus = NonNullable<View['focus']>;
export type FocusKind = Focus['kind'];
/** Which statements are looked for: those that have one of the values in every facet that is set. */
export type Filter = NonNullable<View['filter']>;
export type Facet = keyof Filter;
export type NoteKind = Note['kind'];
export type TourStop = Tour['stops'][number];
export type Certainty = NonNullable<Note['certainty']>;

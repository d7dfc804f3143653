/** What a critical question casts doubt on: a premise, what is concluded, or that the one leads to the other. */
export type Doubted = 'premise' | 'conclusion' | 'step';

/** A premise of a scheme: the part it plays, as `roles` of a relation name it, and what it says in general. */
export interface SchemePremise {
  readonly role: string;
  readonly says: string;
  /** Whether it mostly goes unsaid. */
  readonly unsaid?: true;
}

/** A question that an argument of the scheme has to stand up to (Walton, Reed and Macagno 2008, chapter 9). */
export interface CriticalQuestion {
  readonly id: string;
  readonly asks: string;
  readonly doubts: Doubted;
  /** The part of the premise that is doubted. */
  readonly role?: string;
  /** How an answer that tells against the argument may begin. */
  readonly begins: string;
}

/** A usual way to argue, in plain words: what it rests on, what it leads to, what to ask of it. */
export interface Scheme {
  readonly id: string;
  /** In lay words. */
  readonly name: string;
  /** What the literature calls it. */
  readonly known: string;
  /** Other words by which people look for it. */
  readonly also: string;
  readonly premises: readonly SchemePremise[];
  readonly conclusion: string;
  readonly example: string;
  readonly questions: readonly CriticalQuestion[];
}

/** What the schemes of a family have in common. */
export interface SchemeFamily {
  readonly name: string;
  readonly schemes: readonly Scheme[];
}

import type { Id, Relation, Statement } from '../../model/index.ts';

/** What is to be answered: an argument of theirs, or an attack of theirs on ours. */
export interface Answered {
  /** What it is aimed at, where it is an attack on something of ours. */
  readonly at?: Id;
  readonly key: string;
  readonly step: Relation;
  readonly claims: readonly Statement[];
}

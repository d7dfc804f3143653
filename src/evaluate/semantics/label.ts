/** Whether a node of a framework carries, fails, or neither. */
export type Label = 'in' | 'out' | 'undecided';

/** The labels of all nodes of a framework, and how they came about. */
export interface Labelling {
  readonly of: (node: number) => Label;
  /** When it was decided, counted from 0: whatever decided it came before. Infinity where it is undecided. */
  readonly turn: (node: number) => number;
  /** When it began to be decided: of those that are circular together, the turn of the first; of others, their own. */
  readonly begun: (node: number) => number;
  /** Whether it fails only because all that is said for it leads back to itself. */
  readonly isCircular: (node: number) => boolean;
  /** The nodes that were labelled: all, or those that were labelled anew; and of these those that were decided, by turn. */
  readonly anew: ArrayLike<number> & Iterable<number>;
  readonly decided: Int32Array;
  /** What the rest is read from, by node. Not to be written to. */
  readonly state: LabelState;
}

/** Labels as they are worked out, by node: its code, its turn, when it began, and whether it is circular. */
export interface LabelState {
  readonly label: Uint8Array;
  readonly turn: Int32Array;
  readonly begun: Int32Array;
  readonly circular: Uint8Array;
  /** How many turns there were. */
  turns: number;
}

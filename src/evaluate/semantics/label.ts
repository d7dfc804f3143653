/** Whether a node of a framework carries, fails, or neither. */
export type Label = 'in' | 'out' | 'undecided';

/** The labels of all nodes of a framework, and how they came about. */
export interface Labelling {
  readonly of: (node: number) => Label;
  /** When it was decided, counted from 0: whatever decided it came before. Infinity where it is undecided. */
  readonly turn: (node: number) => number;
  /** Whether it fails only because all that is said for it leads back to itself. */
  readonly isCircular: (node: number) => boolean;
}

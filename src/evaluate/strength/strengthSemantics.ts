/** Brings together the strengths of what supports a node and of what attacks it. */
export type Aggregation = (pros: Float64Array, cons: Float64Array) => number;

/** What a node's base (0 to 1) becomes under what was brought together. */
export type Influence = (base: number, energy: number) => number;

/** How strengths come about: modular, after Mossakowski and Neuhaus (2018). */
export interface StrengthSemantics {
  readonly aggregation: Aggregation;
  readonly influence: Influence;
}

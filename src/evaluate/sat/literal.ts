/**
 * A literal: variable `v`, counted from 0, is `2v` where it is said to hold and `2v + 1` where it is said not to (the usual packing, as in Eén and Sörensson's
 * MiniSat, 2003).
 */
export type Literal = number;

export const holds = (variable: number): Literal => variable << 1;
export const fails = (variable: number): Literal => (variable << 1) | 1;
export const opposite = (literal: Literal): Literal => literal ^ 1;
export const variableOf = (literal: Literal): number => literal >> 1;

import { product } from './aggregation/product.ts';
import { lossOnly, sum } from './aggregation/sum.ts';
import { top } from './aggregation/top.ts';
import { euler } from './influence/euler.ts';
import { linear } from './influence/linear.ts';
import { pMax } from './influence/pMax.ts';
import { reciprocal } from './influence/reciprocal.ts';
import type { StrengthSemantics } from './strengthSemantics.ts';

/** The ways in which strengths can come about; the first is the usual one. */
export const strengthSemantics = {
  'quadratic-energy': { aggregation: sum, influence: pMax(2) },
  'df-quad': { aggregation: product, influence: linear },
  /** As QBAF-Py has it; another function goes by that name elsewhere. */
  'squared-df-quad': { aggregation: product, influence: pMax(1) },
  'euler-based': { aggregation: sum, influence: euler },
  'euler-based-top': { aggregation: top, influence: euler },
  /** Knows of attacks only. */
  'h-categorizer': { aggregation: lossOnly, influence: reciprocal },
} as const satisfies Readonly<Record<string, StrengthSemantics>>;

export type StrengthSemanticsName = keyof typeof strengthSemantics;

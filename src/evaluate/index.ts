export { frameworkOf, type Framework } from './framework.ts';
export { noPosition, type Position, type Supposition } from './position.ts';
export { grounded } from './semantics/grounded.ts';
export type { Label, Labelling } from './semantics/label.ts';
export { standings, type Standing, type Weighing } from './standing.ts';
export { weigh, weighAnew, weighingInTurn } from './weigh.ts';
export type { Bag } from './strength/bag.ts';
export { gradient, intrinsicRemoval, removal, shapley } from './strength/contributions.ts';
export { strengthSemantics, type StrengthSemanticsName } from './strength/semantics.ts';
export { strengths, type Strengths } from './strength/strengths.ts';
export { strengthsOf, strengthsOfSearch, type MapStrengths, type Ranked } from './strength/strengthsOf.ts';
export {
  sensitivity,
  type Effect,
  type Sensitivity,
  type SensitivityOptions,
} from './sensitivity/sensitivity.ts';
export { basisOf, type Ground, type Step } from './why/step.ts';
export { why, type Explanation } from './why/why.ts';
export { cruxes, type Cruxes } from './cruxes/cruxes.ts';
export type { LeastSets } from './cruxes/leastSets.ts';
export { shortestAttack } from './cruxes/shortestAttack.ts';
export { smallestRepair } from './cruxes/smallestRepair.ts';
export type { SearchOptions } from './cruxes/target.ts';
export { unanswered, unansweredSearch, type Unanswered } from './unanswered.ts';
export { abstractFramework, type AbstractFramework } from './dung/abstractFramework.ts';
export { coherence } from './dung/coherence.ts';
export { acceptance, type Acceptance, type SemanticsName } from './dung/semantics/acceptance.ts';
export { groundedLabels } from './dung/semantics/groundedLabels.ts';
export { translation } from './dung/translation.ts';
export { Budget, done, type Work } from './sat/budget.ts';
export { compareWeighings, type Causes, type Comparison, type Difference } from './comparing/compare.ts';
export { withAdopted } from './disagreement/adopted.ts';
export {
  authorAndCritics,
  campsByLayers,
  campsBySides,
  type Camp,
  type CampOf,
  type CampRoles,
} from './disagreement/camps.ts';
export type { Clash, Exchange } from './disagreement/clashes.ts';
export { disagreement, type Clashing, type Disagreement } from './disagreement/disagreement.ts';
export type { Granting, Shared } from './disagreement/shared.ts';

export {
  facetOrder,
  facets,
  facetValues,
  isFacetValue,
  type FacetValue,
  type FacetValues,
} from './facets.ts';
export { facetCounts, isEmptyFilter, matching, toggled } from './filter.ts';
export { focusOn } from './focus.ts';
export { nothing, plus, tallies, type Tallies } from './hides.ts';
export { seenIn, seenOf, type Look, type Seen } from './look.ts';
export { near } from './near.ts';
export { neededOpen, prune, type Pruned } from './prune.ts';
export { unanswered, unansweredAttacks } from './unanswered.ts';
export { coverage, type Coverage, type ParagraphCoverage, type SentenceCoverage } from './coverage.ts';
export { draftTour } from './draftTour.ts';
export { nextStop, readingOrder, type ReadingOrder, type Stop } from './orders.ts';
export { parentThrough, pathTo, type PathStep } from './path.ts';
export { relationsAt, step, type TypedWay } from './walk.ts';
export {
  firstGroups,
  groupsOfView,
  lookOf,
  openingLook,
  repliers,
  rootsRead,
  type Groups,
} from './opening.ts';

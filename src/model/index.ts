export { adjacency, type Adjacency } from './adjacency.ts';
export { citation, citationText, type Citation } from './citation.ts';
export { elsewhere, type FromElsewhere } from './elsewhere.ts';
export { argumentMap, type RecordLists } from './argumentMap.ts';
export { changed, changedTable, type Copies, type RecordChange } from './change.ts';
export { fields, fieldsOf, headingFields, tableNames, type Field, type FieldNature } from './fields.ts';
export { unsilenced } from './validate/unsilenced.ts';
export { sameWords } from './sameWords.ts';
export { partsOf } from './partsOf.ts';
export { redirect, redirectedRecord } from './redirect.ts';
export { forget } from './forget.ts';
export { isId, newId, tableOf } from './ids.ts';
export { isLocked, isReply, layerRole, layersInOrder, lockedLayerOf, withoutLayers } from './layers.ts';
export { MIDDLE, orderBetween } from './order.ts';
export { paragraphOf, paragraphsOf, passagesOf, textSource } from './places.ts';
export { suppositions, type Position, type Supposition } from './position.ts';
export {
  articleProblemKinds,
  blocksProblemKinds,
  fileProblemKinds,
  lintKinds,
  mapProblemKinds,
  type ArticleProblemKind,
  type BlocksProblemKind,
  type Change,
  type FileProblemKind,
  type LintKind,
  type MapProblemKind,
  type Problem,
  type ProblemKind,
  type Severity,
  type Trouble,
} from './problem.ts';
export {
  objectionsTo,
  pathsTo,
  premisesOf,
  reasonsFor,
  roots,
  siblings,
  textOrder,
  undercutsOf,
  type Path,
} from './queries.ts';
export {
  groupOf,
  mannerOf,
  readingTree,
  sizesOf,
  trail,
  type Branch,
  type Group,
  type Manner,
  type ReadingTree,
} from './readingTree.ts';
export type * from './records.ts';
export type { LineNotes, Occasion, PreparedSheets, SheetNotes } from './sheetNotes.ts';
export { restingOn, restingOnAny } from './resting.ts';
export { attackManner, roleIn, rolesOf, type AttackManner, type LinkRole, type Role } from './roles.ts';
export { sideOf, sidesOf, stanceOf, type Side } from './sides.ts';
export { validate } from './validate/index.ts';
export { sameArgument } from './sameArgument.ts';
export { sameValue } from './sameValue.ts';

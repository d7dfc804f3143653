export * from './commands/index.ts';
export {
  perform,
  together,
  type Command,
  type Context,
  type Deed,
  type Performance,
  type Performed,
} from './command.ts';
export {
  apply,
  composed,
  editBeside,
  editBetween,
  inverted,
  type Applied,
  type Beside,
  type Delta,
  type Edit,
} from './edit.ts';
export {
  continued,
  emptyHistory,
  recorded,
  redo,
  undo,
  type Done,
  type History,
  type Moved,
} from './history.ts';
export { compareLayers, compareVersions, type Comparison } from './compare.ts';
export { copied, type Fragment } from './fragment.ts';
export { freshIds } from './freshIds.ts';
export { layerAlone, matchContext, type Matched } from './layerAlone.ts';
export { fromOutline, readOutline, toOutline, type Markers, type ReadOutline } from './outlineText.ts';
export type { ParagraphRange } from './paragraphMark.ts';
export * from './merge/index.ts';
export { mapOfText, type LayerNames, type TextBeginning } from './mapOfText.ts';
export { newMap } from './newMap.ts';
export { refusalKinds, type Refusal, type RefusalKind } from './refusal.ts';

export * from './notes/index.ts';
export { claimsToCheck, lookedUp, type ClaimToCheck, type Finding } from './claimsToCheck.ts';
export {
  sheetKinds,
  type Cite,
  type Gap,
  type HiddenOfSheet,
  type Line,
  type LineRole,
  type Mark,
  type Origin,
  type OwnWords,
  type Part,
  type Sheet,
  type SheetKind,
  type SpeechBudget,
} from './sheet.ts';
export {
  fitOf,
  PLANNED,
  secondsFor,
  spokenWords,
  TOLD_SECONDS,
  wordsIn,
  wordsOfPart,
  type Fit,
} from './parts/length.ts';
export { lacksTime, listedOnce } from './cutting.ts';
export { packetOf } from './packet.ts';
export { armedSide } from './standpoint/motion.ts';
export type { Preparation } from './standpoint/preparation.ts';
export { sheetOf, sheetsFor } from './sheets/sheetOf.ts';
export { standpointOf, type Standpoint } from './standpoint/standpoint.ts';

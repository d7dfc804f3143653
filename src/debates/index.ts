export { debateOf, debates } from './catalogue/index.ts';
export {
  BOTH,
  CHAIR,
  debateFamilies,
  FIRST,
  SECOND,
  speechKinds,
  type DebateFamily,
  type DebateFormat,
  type DebateSide,
  type DebateVariant,
  type InterviewBounds,
  type Range,
  type Speech,
  type SpeechKind,
  type Stance,
} from './debateFormat.ts';
export { inOrder, isByCoin, opponentsOf, sideIn, type Order } from './sides.ts';
export {
  answersTo,
  columnsOf,
  hasCards,
  inVariant,
  lastThatMustAnswer,
  secondsOfAnswer,
  speechesOf,
  usualSpeed,
  withSeconds,
  type FlowColumn,
} from './speeches.ts';

export {
  BOTH,
  debateFamilies,
  FIRST,
  SECOND,
  speechKinds,
  type DebateFamily,
  type DebateFormat,
  type DebateSide,
  type Speech,
  type SpeechKind,
  type Stance,
} from './debateFormat.ts';

import {
  debateFamilies,
  speechKinds,
  type DebateFormat,
  type DebateSide,
  type DebateVariant,
  type InterviewBounds,
  type Speech,
} from '../../debates/index.ts';
import {
  arrayOr,
  count,
  distance,
  fieldsOf,
  id,
  length,
  listOf,
  oneOf,
  optional,
  rangeOf,
  tableOf,
  words,
  yesOrNo,
  type Optional,
  type Shape,
} from './shapes.ts';

/** A shape for each field of a type, so that the compiler asks for what is missing here. */
type Fields<Type> = {
  readonly [Field in keyof Type]-?: undefined extends Type[Field] ? Optional : Shape;
};

const side: Fields<DebateSide> = {
  id,
  name: words,
  stance: oneOf(['for', 'against', 'either']),
  speakers: arrayOr(rangeOf(count), count),
};

const speech: Fields<Speech> = {
  id,
  name: words,
  short: words,
  kind: oneOf(speechKinds),
  side: id,
  seconds: length,
  speaker: optional(words),
  bringsNew: optional(yesOrNo),
  answers: optional(listOf(id)),
  asked: optional(id),
  opens: optional(id),
  question: optional(length),
  column: optional(words),
  remark: optional(words),
};

const variant: Fields<DebateVariant> = {
  id,
  name: words,
  remark: words,
  seconds: optional(tableOf(length)),
  preparation: optional(length),
};

const answer: Fields<InterviewBounds['answer']> = { target: optional(rangeOf(length)), most: length };

const interview: Fields<InterviewBounds> = {
  answer: fieldsOf(answer),
  total: optional(rangeOf(length)),
  questions: optional(rangeOf(count)),
  messages: optional(count),
  standsAlone: optional(yesOrNo),
};

const preparation: Fields<DebateFormat['preparation']> = {
  kind: oneOf(['pool', 'before', 'none']),
  seconds: optional(length),
  remark: optional(words),
};

const points: Fields<NonNullable<DebateFormat['points']>> = {
  from: distance,
  untilBeforeEnd: distance,
  seconds: length,
  inReplies: yesOrNo,
};

const judgesAsk: Fields<NonNullable<DebateFormat['judgesAsk']>> = {
  from: distance,
  untilBeforeEnd: distance,
};

const shared: Fields<NonNullable<DebateFormat['shared']>> = { seconds: length, rebuttal: rangeOf(length) };

const debate: Fields<DebateFormat> = {
  id,
  name: words,
  family: oneOf(debateFamilies),
  sides: listOf(fieldsOf(side), 1),
  begins: id,
  preparation: fieldsOf(preparation),
  points: optional(fieldsOf(points)),
  judgesAsk: optional(fieldsOf(judgesAsk)),
  grace: optional(distance),
  shared: optional(fieldsOf(shared)),
  interview: optional(fieldsOf(interview)),
  votes: optional(listOf(oneOf(['before', 'after']))),
  opensWith: optional(listOf(words)),
  speeches: listOf(fieldsOf(speech), 1),
  dropRule: optional(words),
  variants: optional(listOf(fieldsOf(variant))),
  remarks: optional(listOf(words)),
  unconfirmed: listOf(words),
  sources: listOf(words),
};

/** The fields of a format, in the order in which they are written. */
export const debateFields = Object.keys(debate) as readonly (keyof DebateFormat)[];

/** What a format of debates looks like, part by part; whether its parts fit together is asked by `looseEndsOf`. */
export const debateShape: Shape = fieldsOf(debate);

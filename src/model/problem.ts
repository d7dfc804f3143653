import type { Id, Records, TableName } from './records.ts';

/** error: part of the map can't be used as it is. warning: something is missing or doesn't hang together. hint: it could be better. */
export type Severity = 'error' | 'warning' | 'hint';

/** What can be wrong with a file, so that it can't be opened, was not quite clean, or can't be saved. */
export const fileProblemKinds = [
  'unreadable',
  'empty-file',
  'too-large',
  'not-utf8',
  'package',
  'byte-order-mark',
  'carriage-returns',
  'not-json',
  'too-deep',
  'duplicate-key',
  'forbidden-key',
  'lone-surrogate',
  'not-a-map',
  'no-format',
  'unknown-format',
  'newer-format',
  'missing-field',
  'unknown-field',
  'wrong-type',
  'illegal-value',
  'changed-on-disk',
  'not-writable',
] as const;

/** What can be wrong with a map. */
export const mapProblemKinds = [
  'dangling-reference',
  'unknown-layer',
  'duplicate-id',
  'illegal-id',
  'no-thesis',
  'unconnected',
  'no-premises',
  'no-target',
  'too-few-members',
  'onto-itself',
  'circular-support',
  'source-stale',
  'passage-inverted',
  'passage-outside',
  'passage-stale',
  'paragraph-outside',
  'empty-text',
  'no-passage',
  'too-long',
  'short-too-long',
  'no-verdict',
] as const;

/** What can be wrong with what is pasted: an article, bibliographic records. */
export const articleProblemKinds = [
  'article-empty',
  'article-too-large',
  'bibliography-empty',
  'bibliography-too-large',
  'bibliography-too-deep',
  'bibliography-unknown',
  'bibliography-broken',
] as const;

/** What keeps a debater's file from being read. */
export const blocksProblemKinds = [
  'blocks-not-docx',
  'blocks-too-large',
  'blocks-broken',
  'blocks-none',
] as const;

/** What may not hold in the reasoning of a map. */
export const lintKinds = [
  'thesis-unsupported',
  'for-and-against',
  'supports-its-attacker',
  'repeats-conclusion',
  'aims-at-conclusion',
  'said-twice',
  'several-claims',
  'question-as-claim',
  'overworked-premise',
] as const;

export type LintKind = (typeof lintKinds)[number];
export type FileProblemKind = (typeof fileProblemKinds)[number];
export type MapProblemKind = (typeof mapProblemKinds)[number];
export type ArticleProblemKind = (typeof articleProblemKinds)[number];
export type BlocksProblemKind = (typeof blocksProblemKinds)[number];
export type ProblemKind =
  FileProblemKind | MapProblemKind | ArticleProblemKind | BlocksProblemKind | LintKind;

/** What keeps a file from being read or written, as a code; `system` and `not-kept` come with the system's or the browser's own `code`, `status` with a server's `status`. */
export type Trouble =
  | 'missing'
  | 'denied'
  | 'folder'
  | 'special'
  | 'silent'
  | 'taken'
  | 'busy'
  | 'unsaved'
  | 'unlisted'
  | 'full'
  | 'no-room'
  | 'not-kept'
  | 'read-only'
  | 'system'
  | 'status';

/**
 * One change of a map, as data: a field set (or, without `to`, cleared), a whole record put under its id, or (with neither) a record
 * removed. How a problem may be mended; what `changed` makes.
 */
export type Change = FieldChange | RecordPut | RecordRemoved;

export type FieldChange =
  | { readonly table: 'map'; readonly field: string; readonly to?: unknown }
  | { readonly table: TableName; readonly id: Id; readonly field: string; readonly to?: unknown };

export type RecordPut = {
  [Name in TableName]: { readonly table: Name; readonly id: Id; readonly record: Records[Name] };
}[TableName];

export interface RecordRemoved {
  readonly table: TableName;
  readonly id: Id;
}

/** Something wrong, as data. Its sentence is written in `words/problems.ts`. */
export interface Problem<Kind extends ProblemKind = ProblemKind> {
  readonly kind: Kind;
  readonly severity: Severity;
  /** The records concerned, the one to look at first. */
  readonly ids: readonly Id[];
  /** What the sentence needs to know: names, numbers, quotations. */
  readonly values: Readonly<Record<string, string | number>>;
  /** JSON pointer (RFC 6901) to the place in the file. */
  readonly pointer?: string;
  /** What would set it right. */
  readonly mend?: readonly Change[];
}

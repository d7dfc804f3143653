import type { Id } from '../model/index.ts';

/** Why a command or an undo does nothing; its sentence is in `words/refusals.ts`. */
export const refusalKinds = [
  'gone',
  'locked',
  'changed-since',
  'still-needed',
  'empty-text',
  'itself',
  'not-alike',
  'no-step',
  'no-text',
  'nothing-to-do',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A command or an undo that does nothing, and why: a value, not an error. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** What it is about. */
  readonly ids: readonly Id[];
  /** The name of what its sentence names. */
  readonly name?: string;
}

export const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const;

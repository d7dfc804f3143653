import type { CslDate, Name } from './csl.ts';

/** What an article says of itself, as far as it could be made out. A guess, to be looked over by who pasted it. */
export interface About {
  readonly title?: string;
  readonly author?: readonly Name[];
  readonly issued?: CslDate;
  /** An http(s) address. */
  readonly url?: string;
  readonly siteName?: string;
  /** The journal it appeared in. */
  readonly journal?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** An article's words, not normalised yet, with blank lines between paragraphs, and what it says of itself. */
export interface Read extends About {
  readonly text: string;
}

/** A record without the fields that are undefined or empty. */
export function said<T extends object>(record: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}

/** A text with each half of a character (a lone surrogate), which UTF-8 can't hold, as �. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Words on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** An address on the web as it was written, or undefined: no other scheme is kept. */
export function webAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return /^https?:\/\/[^\s"<>]+$/iu.test(address) && address.length < 2000 ? address : undefined;
}

/** A language tag (BCP 47), or undefined where it isn't one. */
export function languageTag(text: string | undefined): string | undefined {
  const tag = (text ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag) ? tag : undefined;
}

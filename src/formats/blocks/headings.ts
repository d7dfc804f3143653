import type { Relation } from '../../model/index.ts';

/** What a block answers, by its heading: “AT: x”, “A2: x”, “Answers to x”, “They may say: x”. Undefined where it does not say. */
export function answeredIn(heading: string): string | undefined {
  const answered =
    /^(?:(?:AT|A2|A\/T)(?:\s*[:–—-]\s*|\s+)|[Aa]nswers?\s+to\s*[:–—-]?\s*|They (?:may )?say:\s*)(.+)$/u.exec(
      heading,
    )?.[1];
  return answered?.trim() || undefined;
}

/** Kinds of answers that a tag can name before its claim, as debaters write them. */
const answers: readonly (readonly [RegExp, Relation['answer']])[] = [
  [/^(?:(?:link |impact )?turn|it cuts the other way)$/i, 'turn'],
  [/^(?:non-?unique|so either way)$/i, 'non-unique'],
  [/^not true$/i, 'denial'],
  [/^(?:less than they say|mitigates?)$/i, 'mitigation'],
  [/^outweigh(?:s|ed)$/i, 'outweighing'],
  // What these hit is a step or another claim, and which one it is a file does not say.
  [/^(?:doesn[’']t follow|no link|no warrant)$/i, undefined],
  [
    /^(?:a reason of theirs doesn[’']t (?:hold|lead there)|said against (?:it elsewhere|another use of a premise|the same claim elsewhere))$/i,
    undefined,
  ],
];

/** What a tag claims, without its number, and what kind of answer it says it is. A kind that is not known is left in the claim. */
export function claimIn(tag: string): { readonly claim: string; readonly answer?: Relation['answer'] } {
  const unnumbered = tag.replace(/^\d{1,3}[.)]\s+/u, '');
  const [, kind, claim] = /^([\p{L}’' -]{1,48}?)\s*[–—:]\s+(.+)$/u.exec(unnumbered) ?? [];
  const known = answers.find(([pattern]) => pattern.test(kind ?? ''));
  if (!known || claim === undefined) return { claim: unnumbered === '' ? tag : unnumbered };
  return { claim, ...(known[1] && { answer: known[1] }) };
}

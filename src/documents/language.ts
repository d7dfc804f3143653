/** A language as a document says it: the BCP 47 tag that is asked for; English, where there is none, or none that is well-formed. */
export const languageOf = (asked: string | undefined): string =>
  asked !== undefined && /^[A-Za-z0-9-]{1,35}$/.test(asked) ? asked : 'en';

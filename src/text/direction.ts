/** Whether the first strong letter is of a script written from right to left (Unicode UAX #9, rule P2). */
export function isRightToLeft(text: string): boolean {
  const first = /[\p{L}]/u.exec(text)?.[0];
  return first !== undefined && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(first);
}

/** Scripts that run from right to left and are in use (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language (BCP 47) is written from right to left; undefined for a tag that names no script. */
export function isWrittenRightToLeft(language: string): boolean | undefined {
  const script = scriptOf(language);
  return script === undefined ? undefined : rightToLeft.has(script);
}

/** The script that a language is written in; undefined for a tag that names none. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** The name of the normalisation below, as a source records it. */
export const NORMALIZATION = 'plain-1';

/**
 * The text that offsets are counted in. Byte order mark dropped, line ends made LF, Unicode NFC, runs of spaces, tabs and
 * no-break spaces made one space, lines trimmed. Where there are blank lines, the blocks between them are the paragraphs and line
 * breaks inside a block become spaces (hard-wrapped text); elsewhere every line is a paragraph. Paragraphs are
 * joined by one LF. Normalising twice changes nothing.
 */
export function normalize(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .normalize('NFC')
    .replace(/[ \t\u00A0\u202F]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  if (!lines.includes('\n\n')) return lines;
  return lines
    .split(/\n{2,}/)
    .map((block) => block.replaceAll('\n', ' '))
    .join('\n');
}

const folded = new Map<string, string>([
  ...[...'‘’‚‛'].map((mark) => [mark, "'"] as const),
  ...[...'“”„‟'].map((mark) => [mark, '"'] as const),
  ...[...'‐‑‒–—―−'].map((mark) => [mark, '-'] as const),
]);

/**
 * The text with typeset quotation marks and dashes replaced by their plain forms, one code point for one, so that offsets hold
 * and a differently typeset copy has the same digest.
 */
export function foldTypography(text: string): string {
  return text.replace(/[‘’‚‛“”„‟‐‑‒–—―−]/g, (mark) => folded.get(mark) ?? mark);
}

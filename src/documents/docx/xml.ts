import { isRightToLeft, xmlText } from '../../text/index.ts';

/** Words set in one character style, by its id; in none, as their paragraph is. */
export interface Run {
  readonly text: string;
  readonly style?: string;
}

export const run = (text: string, style?: string): Run => ({ text, ...(style !== undefined && { style }) });

/** How a paragraph departs from its style. */
export interface Departure {
  /** Begins no page, though its style says so. */
  readonly staysOnPage?: boolean;
  /** Begins one, whatever its style says. */
  readonly beginsPage?: boolean;
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
}

/**
 * A paragraph of WordprocessingML (ECMA-376, part 1, 17.3.1) in a style, its runs with a space between them; nothing where they say nothing. It runs as its first letter does, and runs of letters
 * that go the other way are marked, so that marks and digits beside them stand where they belong.
 */
export function paragraph(
  style: string,
  runs: readonly Run[],
  { staysOnPage = false, beginsPage = false, keepsNext = false }: Departure = {},
): string {
  const said = runs.filter(({ text }) => xmlText(text).trim() !== '');
  if (said.length === 0) return '';
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepsNext ? '<w:keepNext/>' : '',
    staysOnPage ? '<w:pageBreakBefore w:val="0"/>' : beginsPage ? '<w:pageBreakBefore/>' : '',
    isRightToLeft(said.map(({ text }) => text).join(' ')) ? '<w:bidi/>' : '',
  ];
  const spaced = said.map((one, at) => (at === 0 ? one : { ...one, text: ` ${one.text}` }));
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${spaced.map(runXml).join('')}</w:p>`;
}

/** A run, cut where its letters change direction. */
const runXml = ({ text, style }: Run): string =>
  byDirection(text)
    .map(({ part, goesLeft }) => {
      const properties =
        (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`) + (goesLeft ? '<w:rtl/>' : '');
      return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(part)}</w:t></w:r>`;
    })
    .join('');

/** A text cut where its letters change direction; what is no letter goes with what stands before it. */
function byDirection(text: string): readonly { readonly part: string; readonly goesLeft: boolean }[] {
  const parts: { part: string; goesLeft: boolean }[] = [];
  for (const [word] of text.matchAll(/\P{L}*\p{L}*/gu)) {
    if (word === '') continue;
    const last = parts.at(-1);
    const goesLeft = /\p{L}/u.test(word) ? isRightToLeft(word) : (last?.goesLeft ?? false);
    if (last?.goesLeft === goesLeft) last.part += word;
    else parts.push({ part: word, goesLeft });
  }
  return parts;
}

/** A part of the package: XML 1.0 in UTF-8. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** The namespaces that a part of WordprocessingML declares. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

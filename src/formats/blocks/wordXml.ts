import { SaxesParser } from 'saxes';

/** Elements nested deeper than this are no document: refused before anything gets lost in them. */
const DEEPEST = 256;

/** An element of WordprocessingML: its name without prefix, the value of its attribute `val`, and its attributes by name without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is done on the way through a part. */
export interface Reader {
  readonly open: (element: Element) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Parts of a document that are not its text: what was taken out, what is drawn, what something looked like before. */
const skipped: ReadonlySet<string> = new Set([
  ...['del', 'moveFrom', 'pict', 'drawing', 'object', 'AlternateContent', 'txbxContent'],
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'sectPr'],
]);

/** Goes through a part of a Word file (XML 1.0 with namespaces), in order. Throws where it is not well-formed, or nests too deep; entities that XML does not know are not. */
export function walkXml(part: string, reader: Reader): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let skippedFrom = Infinity;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('too deep');
    if (depth > skippedFrom) return;
    if (skipped.has(local)) skippedFrom = depth;
    else
      reader.open({
        name: local,
        attributes: new Map(Object.values(attributes).map((one) => [one.local, one.value])),
      });
  });
  parser.on('closetag', ({ local }) => {
    if (depth < skippedFrom) reader.close(local);
    if (depth === skippedFrom) skippedFrom = Infinity;
    depth -= 1;
  });
  const text = (words: string) => {
    if (depth < skippedFrom) reader.text(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(part).close();
}

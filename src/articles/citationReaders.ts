import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { natureOf } from './csl.ts';
import type { Records } from './bibliography.ts';

// BibLaTeX's annotations are put into an object under whatever name the text gives, `__proto__` too. A name can't hold this mark.
plugins.config.get('@bibtex').biber.annotationMarker = '\u0000';

const types = { bibtex: '@biblatex/text', ris: '@ris/file' } as const;

/** Reads BibTeX or RIS; records of CSL-JSON of any shape, or the place where the text is broken. The type is given, so that no address is fetched. */
export function readRecords(text: string, kind: 'bibtex' | 'ris'): Records {
  try {
    const read = plugins.input.chain(kind === 'ris' ? onlyRecords(text) : text, {
      forceType: types[kind],
      generateGraph: false,
    });
    return { read: read.map(withWholeNames) };
  } catch (fault) {
    // Whatever the readers throw is about the text: they know nothing else.
    const [, line, column] =
      /at line (\d+) col (\d+)/u.exec(fault instanceof Error ? fault.message : '') ?? [];
    return { broken: line === undefined ? {} : { line: Number(line), column: Number(column) } };
  }
}

/** A name that is not divided is one as a whole: a body’s. */
function withWholeNames(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, unknown]) => [
      field,
      Array.isArray(value) && natureOf(field) === 'names' ? value.map(asWhole) : value,
    ]),
  );
}

function asWhole(name: unknown): unknown {
  const [only, ...others] = typeof name === 'object' && name !== null ? Object.entries(name) : [];
  return only?.[0] === 'family' && others.length === 0 ? { literal: only[1] as unknown } : name;
}

/** RIS as the reader wants it: tags with two spaces, and nothing between the records. */
function onlyRecords(text: string): string {
  let isWithin = false;
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .flatMap((line) => {
      const [, tag, value = ''] = /^\s*([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/u.exec(line) ?? [];
      if (tag === 'TY') isWithin = true;
      if (!isWithin) return [];
      if (tag === 'ER') isWithin = false;
      return [tag === undefined ? line : `${tag}  - ${value}`];
    });
  return lines.join('\n');
}

import { parse as parseJson, type ParseError } from 'jsonc-parser';
import type { Problem } from '../model/index.ts';
import { wellFormed } from './about.ts';
import { keptCsl, type CslItem } from './csl.ts';
import { cslKindOf, type CslKind } from './cslKind.ts';
import { pasteProblem } from './problems.ts';

/** Records of more UTF-16 units than this are not read: thousands fit in. */
export const LARGEST_BIBLIOGRAPHY = 2_000_000;

/** Brackets nested deeper than this stand in no record, and would exhaust whoever reads them. */
const DEEPEST = 40;

/** Records in CSL-JSON, at least one; or why there are none. */
export type Bibliography =
  | { readonly ok: true; readonly items: readonly CslItem[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads pasted bibliographic records: BibTeX or BibLaTeX, RIS, or CSL-JSON, one or a list. The readers for the first two are loaded when
 * they are first needed. Of each record the fields that CSL knows are kept.
 */
export async function bibliography(pasted: string): Promise<Bibliography> {
  const text = wellFormed(pasted);
  if (text.trim() === '') return refused('bibliography-empty');
  if (text.length > LARGEST_BIBLIOGRAPHY)
    return refused('bibliography-too-large', {
      millions: Math.ceil(text.length / 1e6),
      most: LARGEST_BIBLIOGRAPHY / 1e6,
    });
  const kind = cslKindOf(text);
  if (!kind) return refused('bibliography-unknown');
  const deep = kind === 'ris' ? -1 : tooDeep(text, kind);
  if (deep >= 0) return refused('bibliography-too-deep', { most: DEEPEST, ...placeOf(text, deep) });
  const records = kind === 'csl-json' ? fromJson(text) : await fromOthers(text, kind);
  if ('broken' in records)
    return refused('bibliography-broken', { format: formats[kind], ...records.broken });
  const items = records.read.flatMap((record: unknown) => keptCsl(record) ?? []);
  return items.length > 0 ? { ok: true, items } : refused('bibliography-empty');
}

const refused = (...given: Parameters<typeof pasteProblem>): Bibliography => ({
  ok: false,
  problem: pasteProblem(...given),
});

const formats: Readonly<Record<CslKind, string>> = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };

/** Records of any shape; or where the text is broken: line and column from 1, nothing where that isn't known. */
export type Records =
  { readonly read: readonly unknown[] } | { readonly broken: Readonly<Record<string, string | number>> };

function fromJson(text: string): Records {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return { read: Array.isArray(value) ? (value as readonly unknown[]) : [value] };
  } catch {
    const errors: ParseError[] = [];
    parseJson(text, errors);
    const [first] = errors;
    return { broken: first ? placeOf(text, first.offset) : {} };
  }
}

async function fromOthers(text: string, kind: 'bibtex' | 'ris'): Promise<Records> {
  const { readRecords } = await import('./citationReaders.ts');
  return readRecords(text, kind);
}

/** Where brackets nest too deep, in UTF-16 units, or -1. It need not be well formed; what stands in JSON's strings doesn't count. */
function tooDeep(text: string, kind: 'bibtex' | 'csl-json'): number {
  let depth = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\\') at += 1;
    else if (unit === '"' && kind === 'csl-json') isWithin = !isWithin;
    else if (isWithin) continue;
    else if (unit === '{' || (unit === '[' && kind === 'csl-json')) {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (unit === '}' || (unit === ']' && kind === 'csl-json')) depth = Math.max(0, depth - 1);
  }
  return -1;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

import { citationText } from '../model/index.ts';
import type { ClaimToCheck } from '../prepare/index.ts';
import { claimWords, kindWords, layerWords } from '../words/index.ts';
import type { Table } from './table.ts';

/** Claims to check as a table, one claim a row, in the order given. */
export const claimsTable = (title: string, claims: readonly ClaimToCheck[]): Table => ({
  title: claimWords.tableTitle(title),
  columns: [
    { title: claimWords.columns.claim },
    { title: claimWords.columns.kind },
    { title: claimWords.columns.who },
    { title: claimWords.columns.paragraph },
    { title: claimWords.columns.verdict },
    { title: claimWords.columns.resting, numeric: true },
    { title: claimWords.columns.sources },
  ],
  rows: claims.map((claim) => [
    claim.text,
    kindWords[claim.kind],
    claim.attribution ?? layerWords[claim.voice],
    claim.paragraphs.join(', '),
    claim.findings.map(claimWords.finding).join('; '),
    claim.resting,
    claim.sources.map(citationText).join(' '),
  ]),
});

import type { DebateFormat } from '../../debates/index.ts';
import type { Sheet, SheetKind } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { blocksSheet } from './blocksSheet.ts';
import { briefSheet } from './briefSheet.ts';
import { caseSheet } from './caseSheet.ts';
import { crossExaminationSheet } from './crossExaminationSheet.ts';
import { dropsSheet } from './dropsSheet.ts';
import { frontlinesSheet } from './frontlinesSheet.ts';
import { interviewSheet } from './interviewSheet.ts';
import { judgeSheet } from './judgeSheet.ts';
import { sourcesSheet } from './sourcesSheet.ts';
import { summarySheet } from './summarySheet.ts';

const makers: Readonly<Record<SheetKind, (standpoint: Standpoint) => Sheet>> = {
  interview: interviewSheet,
  case: caseSheet,
  blocks: blocksSheet,
  frontlines: frontlinesSheet,
  summary: summarySheet,
  brief: briefSheet,
  sources: sourcesSheet,
  'cross-ex': crossExaminationSheet,
  drops: dropsSheet,
  judge: judgeSheet,
};

/** Makes a sheet of a map as one side sees it. */
export const sheetOf = (standpoint: Standpoint, kind: SheetKind): Sheet => makers[kind](standpoint);

/**
 * The sheets that serve a format, those that everybody needs first. In Public Forum frontlines are a sheet of their own; elsewhere they stand among the blocks. Where nobody makes a speech there is no case.
 */
export function sheetsFor({ family }: DebateFormat): readonly SheetKind[] {
  const closing = ['drops', 'judge', 'brief', 'sources'] as const;
  if (family === 'interview') return ['interview', 'brief', 'cross-ex', 'blocks', 'drops', 'sources'];
  if (family === 'public-forum' || family === 'big-questions')
    return ['interview', 'case', 'blocks', 'frontlines', 'cross-ex', 'summary', ...closing];
  return ['interview', 'case', 'blocks', 'cross-ex', 'summary', ...closing];
}

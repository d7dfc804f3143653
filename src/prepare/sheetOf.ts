import { blocksSheet } from './blocksSheet.ts';
import { caseSheet } from './caseSheet.ts';
import { frontlinesSheet } from './frontlinesSheet.ts';
import { interviewSheet } from './interviewSheet.ts';
import type { Sheet, SheetKind } from './sheet.ts';
import type { Standpoint } from './standpoint.ts';

const makers: Partial<Readonly<Record<SheetKind, (standpoint: Standpoint) => Sheet>>> = {
  interview: interviewSheet,
  case: caseSheet,
  blocks: blocksSheet,
  frontlines: frontlinesSheet,
};

/** Makes a sheet of a map as one side sees it. */
export const sheetOf = (standpoint: Standpoint, kind: SheetKind): Sheet => makers[kind]!(standpoint);

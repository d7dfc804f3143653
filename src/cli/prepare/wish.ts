import { sheetKinds, type SheetKind } from '../../prepare/index.ts';
import { misuse } from '../../words/commandLine.ts';
import type { Arguments } from '../command.ts';

/** In what a sheet is written. */
export type DocumentKind = 'docx' | 'md' | 'html';

/** What is asked for, understood; undefined, where it is left to what was kept, or to what is usual. */
export interface Wish {
  readonly file: string;
  /** All that the format has, where it is not one of them. */
  readonly kind: SheetKind | 'all';
  readonly side: 'for' | 'against' | undefined;
  /** A format's id, or a file of one. */
  readonly format: string | undefined;
  readonly team: string | undefined;
  /** False where it was said that this side speaks second. */
  readonly speaksFirst: false | undefined;
  readonly motion: string | undefined;
  readonly wordsPerMinute: number | undefined;
  readonly text: string | undefined;
  readonly without: readonly string[];
  readonly notes: string | undefined;
  readonly style: 'verbatim' | 'plain';
  readonly paper: 'A4' | 'Letter';
  readonly out: string | undefined;
  readonly document: DocumentKind;
  readonly leaning: boolean;
  readonly json: boolean;
}

const SLOWEST = 60;
const FASTEST = 500;

/** What is asked for; a sentence where it can't be understood. */
export function wishOf({ values, rest }: Arguments): Wish | string {
  const text = (name: string) => values[name] as string | undefined;
  const [file, ...others] = rest;
  if (file === undefined || others.length > 0) return misuse.oneMapToPrepare;
  const kind = ([...sheetKinds, 'all'] as const).find((one) => one === text('sheet'));
  if (kind === undefined) return misuse.notASheet(text('sheet'), [...sheetKinds, 'all']);
  const side = text('side');
  if (side !== undefined && side !== 'for' && side !== 'against') return misuse.notASide(side);
  const speed = text('speed');
  if (speed !== undefined && !isSpeed(speed)) return misuse.notASpeed(speed);
  const style = text('style') ?? 'verbatim';
  if (style !== 'verbatim' && style !== 'plain') return misuse.notAStyle(style);
  const paper = text('paper') ?? 'A4';
  if (paper !== 'A4' && paper !== 'Letter') return misuse.notAPaper(paper);
  const out = text('out');
  const document =
    out === undefined ? 'md' : documents.get(/\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '');
  if (document === undefined) return misuse.notADocument(out!);
  return {
    ...{ file, kind, side, style, paper, out, document },
    ...{ format: text('format'), team: text('team'), motion: text('motion') },
    ...{ speaksFirst: values['second'] === true ? false : undefined },
    wordsPerMinute: speed === undefined ? undefined : Number(speed),
    ...{ text: text('text'), notes: text('notes'), without: (values['without'] ?? []) as readonly string[] },
    ...{ leaning: values['leaning'] === true, json: values['json'] === true },
  };
}

const isSpeed = (speed: string): boolean =>
  /^\d{2,3}$/.test(speed) && Number(speed) >= SLOWEST && Number(speed) <= FASTEST;

const documents: ReadonlyMap<string, DocumentKind> = new Map([
  ['docx', 'docx'],
  ['md', 'md'],
  ['markdown', 'md'],
  ['html', 'html'],
  ['htm', 'html'],
]);

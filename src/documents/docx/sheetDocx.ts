import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../prepare/index.ts';
import { isWrittenRightToLeft, xmlText } from '../../text/index.ts';
import { languageOf } from '../language.ts';
import type { Paper } from '../printStyle.ts';
import { runningHeadOf, saidTitle } from '../saidLine.ts';
import { bodyXml } from './body.ts';
import { stylesXml, type DocxStyle } from './styles.ts';
import { namespaces, paragraph, run, xmlPart } from './xml.ts';

export interface SheetFile {
  readonly style: DocxStyle;
  /** When it is written: the file says so. */
  readonly now: Date;
  readonly paper?: Paper;
  /** BCP 47 tag of the language the map is written in; English, where that is not known. */
  readonly language?: string | undefined;
}

/**
 * A sheet, or several one after the other, as the bytes of a Word file (Office Open XML, ECMA-376, transitional). `verbatim` has the styles and outline levels that the macros of Verbatim look for: Pocket, Hat, Block, Tag,
 * Cite, Underline, Emphasis; `plain` has a title, three levels of headings, lists and quotations. The same sheet, options and time give the same bytes. Characters that XML does not know are left out.
 */
export function sheetDocx(
  given: Sheet | readonly Sheet[],
  { style, now, paper = 'A4', language: asked }: SheetFile,
): Uint8Array<ArrayBuffer> {
  const language = languageOf(asked);
  const sheets = [given].flat();
  const runningHead = runningHeadOf(sheets);
  const title = sheets.length === 1 ? saidTitle(sheets[0]!) : runningHead;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['officeDocument/2006/relationships/officeDocument', 'word/document.xml'],
      ['package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(title, now, language),
    'word/document.xml': documentXml(
      sheets.map((sheet) => bodyXml(sheet, style)).join(''),
      paper,
      isWrittenRightToLeft(language) ?? false,
    ),
    'word/styles.xml': stylesXml(style, language),
    'word/header1.xml': headerXml(runningHead),
    'word/_rels/document.xml.rels': relations([
      ['officeDocument/2006/relationships/styles', 'styles.xml'],
      ['officeDocument/2006/relationships/header', 'header1.xml'],
    ]),
  };
  // An archive's times are those of a clock on the wall: one that is the same wherever the file is written.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: '1980-01-01T00:00:00',
    level: 6,
  });
}

/** Twentieths of a point. */
const sizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [11906, 16838],
  Letter: [12240, 15840],
};

function documentXml(body: string, paper: Paper, rightToLeft: boolean): string {
  const [width, height] = sizes[paper];
  const section = [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"/>`,
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>',
    rightToLeft ? '<w:bidi/>' : '',
    '</w:sectPr>',
  ].join('');
  return xmlPart(`<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`);
}

/** What stands over every page, with its number. */
const headerXml = (runningHead: string): string =>
  xmlPart(
    `<w:hdr ${namespaces}>${paragraph('Header', [run(runningHead)]).replace(
      '</w:p>',
      '<w:r><w:t xml:space="preserve"> · </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>',
    )}</w:hdr>`,
  );

function coreXml(title: string, now: Date, language: string): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  return xmlPart(
    [
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
      '</cp:coreProperties>',
    ].join(''),
  );
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = xmlPart(
  [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
    `<Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>`,
    `<Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '</Types>',
  ].join(''),
);

/** The part that says which parts there are; the first has the id rId1. */
const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

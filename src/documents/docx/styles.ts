import { namespaces, xmlPart } from './xml.ts';
import { styleXml, type Style } from './style.ts';

/** What a Word file is set in: `verbatim` as debaters' macros expect it, `plain` for everybody else. */
export type DocxStyle = 'verbatim' | 'plain';

/** A heading that looks one way, as a paragraph and on letters within one. */
const heading = (level: number, more: Partial<Style>): readonly Style[] => {
  const id = `Heading${level}`;
  const name = `heading ${level}`;
  const { look, alias } = more;
  return [
    {
      id,
      name,
      kind: 'paragraph',
      basedOn: 'Normal',
      next: 'Normal',
      link: `${id}Char`,
      keepsNext: true,
      outline: level - 1,
      ...more,
    },
    {
      id: `${id}Char`,
      name: `Heading ${level} Char`,
      ...(alias !== undefined && { alias: `${alias} Char` }),
      kind: 'character',
      basedOn: 'DefaultParagraphFont',
      link: id,
      ...(look && { look }),
      isOwn: true,
    },
  ];
};

const letters = (id: string, name: string, more: Partial<Style>): Style => ({
  id,
  name,
  kind: 'character',
  basedOn: 'DefaultParagraphFont',
  ...more,
});

/** What is to be known, not said: beside or below what is. */
const asides: readonly Style[] = [
  {
    id: 'Note',
    name: 'Counterclaim Note',
    kind: 'paragraph',
    basedOn: 'Normal',
    after: 80,
    look: { size: 9, colour: '595959' },
    isOwn: true,
  },
  letters('Mark', 'Counterclaim Mark', { look: { size: 9, colour: '595959' }, isOwn: true }),
];

const common: readonly Style[] = [
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', kind: 'character' },
  { id: 'Header', name: 'header', kind: 'paragraph', basedOn: 'Normal', look: { size: 8, colour: '595959' } },
];

/** Styles by the ids, names and outline levels that the macros of Verbatim look for; how they are written here is our own. */
const verbatim: readonly Style[] = [
  { id: 'Normal', name: 'Normal', alias: 'Normal/Card', kind: 'paragraph', after: 80 },
  ...heading(1, {
    alias: 'Pocket',
    newPage: true,
    boxed: true,
    centred: true,
    after: 120,
    look: { bold: true, size: 26 },
  }),
  ...heading(2, {
    alias: 'Hat',
    newPage: true,
    centred: true,
    after: 120,
    look: { bold: true, underline: 'double', size: 22 },
  }),
  ...heading(3, {
    alias: 'Block',
    newPage: true,
    centred: true,
    after: 120,
    look: { bold: true, underline: 'single', size: 16 },
  }),
  ...heading(4, { alias: 'Tag', before: 160, look: { bold: true, size: 13 } }),
  letters('Style13ptBold', 'Style 13 pt Bold', {
    alias: 'Cite',
    look: { bold: true, size: 13 },
    isOwn: true,
  }),
  letters('StyleUnderline', 'Style Underline', {
    alias: 'Underline',
    look: { underline: 'single' },
    isOwn: true,
  }),
  letters('Emphasis', 'Emphasis', { look: { bold: true, underline: 'single', boxed: true } }),
  letters('Strong', 'Strong', { look: { bold: true } }),
];

const plain: readonly Style[] = [
  { id: 'Normal', name: 'Normal', kind: 'paragraph', after: 100 },
  {
    id: 'Title',
    name: 'Title',
    kind: 'paragraph',
    basedOn: 'Normal',
    next: 'Normal',
    keepsNext: true,
    after: 120,
    look: { bold: true, size: 20 },
  },
  ...heading(1, { before: 320, after: 100, look: { bold: true, size: 15 } }),
  ...heading(2, { before: 240, after: 80, look: { bold: true, size: 13 } }),
  ...heading(3, { before: 180, after: 40, look: { bold: true, size: 11 } }),
  { id: 'List', name: 'List', kind: 'paragraph', basedOn: 'Normal', indent: 284, hanging: 284, after: 80 },
  {
    id: 'Quote',
    name: 'Quote',
    kind: 'paragraph',
    basedOn: 'Normal',
    indent: 284,
    after: 100,
    look: { italic: true },
  },
  letters('Strong', 'Strong', { look: { bold: true } }),
];

/** The part that says what all styles look like. */
export const stylesXml = (style: DocxStyle, language: string): string =>
  xmlPart(
    [
      `<w:styles ${namespaces}>`,
      '<w:docDefaults><w:rPrDefault><w:rPr>',
      '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>',
      `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:bidi="${language}"/>`,
      '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
      ...[...(style === 'verbatim' ? verbatim : plain), ...common, ...asides].map(styleXml),
      '</w:styles>',
    ].join(''),
  );

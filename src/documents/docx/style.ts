/** A style of a Word file (ECMA-376, part 1, 17.7.4). */
export interface Style {
  /** By which the file's own paragraphs name it. */
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
  readonly kind: 'paragraph' | 'character';
  readonly basedOn?: string;
  readonly next?: string;
  /** The style of the other kind that looks the same. */
  readonly link?: string;
  /** Begins a page. */
  readonly newPage?: boolean;
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
  readonly boxed?: boolean;
  readonly centred?: boolean;
  /** Twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** How far the first line hangs out. */
  readonly hanging?: number;
  /** From 0 on, for the navigation pane and for macros. */
  readonly outline?: number;
  readonly look?: Look;
  /** Not one of Word's own. */
  readonly isOwn?: boolean;
}

/** How letters look. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double';
  readonly boxed?: boolean;
  /** Points. */
  readonly size?: number;
  /** RGB, six hexadecimal digits. */
  readonly colour?: string;
}

const BORDER = 'w:val="single" w:sz="8" w:space="1" w:color="auto"';

/** A style in WordprocessingML, its elements in the order that the schema asks for. */
export function styleXml(style: Style): string {
  const { id, name, alias, kind, basedOn, next, link, isOwn } = style;
  const valued = (tag: string, value: string | undefined) =>
    value === undefined ? '' : `<w:${tag} w:val="${value}"/>`;
  const attributes = [
    `w:type="${kind}"`,
    id === 'Normal' || id === 'DefaultParagraphFont' ? 'w:default="1"' : '',
    isOwn ? 'w:customStyle="1"' : '',
    `w:styleId="${id}"`,
  ];
  return [
    `<w:style ${attributes.filter(Boolean).join(' ')}>`,
    valued('name', name),
    valued('aliases', alias),
    valued('basedOn', basedOn),
    valued('next', next),
    valued('link', link),
    id === 'DefaultParagraphFont' ? '<w:uiPriority w:val="1"/><w:semiHidden/>' : '<w:qFormat/>',
    kind === 'paragraph' ? paragraphLook(style) : '',
    letterLook(style.look),
    '</w:style>',
  ].join('');
}

function paragraphLook(style: Style): string {
  const { newPage, keepsNext, boxed, centred, before, after, indent, hanging, outline } = style;
  const hangs = hanging === undefined ? '' : ` w:hanging="${hanging}"`;
  const inner = [
    keepsNext ? '<w:keepNext/><w:keepLines/>' : '',
    newPage ? '<w:pageBreakBefore/>' : '',
    boxed
      ? `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${BORDER}/>`).join('')}</w:pBdr>`
      : '',
    before === undefined && after === undefined
      ? ''
      : `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 0}"/>`,
    indent === undefined ? '' : `<w:ind w:left="${indent}"${hangs}/>`,
    centred ? '<w:jc w:val="center"/>' : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

/** What is set for one script is set for those that run from right to left, too. */
function letterLook({ bold, italic, underline, boxed, size, colour }: Look = {}): string {
  const inner = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/>`,
    underline === undefined ? '' : `<w:u w:val="${underline}"/>`,
    boxed ? `<w:bdr ${BORDER}/>` : '',
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

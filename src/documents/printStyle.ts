/** The paper that is printed on. */
export type Paper = 'A4' | 'Letter';

/** How a sheet is set, on paper and on a screen: black on white, legible in poor light, nothing told by colour alone. */
export const printStyle = ({
  paper,
  runningHeads,
}: {
  readonly paper: Paper;
  /** What stands at the edge of the pages of each kind of sheet. */
  readonly runningHeads: readonly { readonly kind: string; readonly runningHead: string }[];
}): string => `
@page {
  size: ${paper};
  margin: 18mm 20mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt ${SANS}; color: #555; }
}
${runningHeads.map(pagesOf).join('\n')}
@page brief { margin: 12mm 16mm 14mm; }
:root { color-scheme: light dark; --ink: #111; --soft: #555; --rule: #999; --paper: #fff; }
* { box-sizing: border-box; }
html { font: 11pt/1.42 ${SERIF}; color: var(--ink); background: var(--paper); }
body { margin: 0; hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6, p, blockquote { margin: 0; }
h1, h2, h3, h4, h5, h6, .headed { line-height: 1.2; hyphens: manual; break-after: avoid; }
h1, .part, .inner { text-wrap: balance; }
h1, .part, .inner, .label, .mark, .why, .room-in-time, .for { font-family: ${SANS}; }
header { border-block-end: 1.5pt solid var(--ink); padding-block-end: 2.5mm; margin-block-end: 5mm; }
h1 { font-size: 19pt; letter-spacing: -0.01em; }
.motion { font-size: 12pt; margin-block-start: 2mm; }
.for { font-size: 9pt; margin-block-start: 0.8mm; }
.goes-by { color: var(--soft); margin-block-start: 0; }
.part { font-size: 14pt; margin-block: 7mm 2mm; padding-block-end: 0.8mm; border-block-end: 0.5pt solid var(--rule); }
.inner { font-size: 12pt; margin-block: 5mm 1.5mm; }
.headed { font-size: 11.5pt; }
.headed > * { display: inline; font-size: inherit; }
.tagged { margin-block: 3.2mm 0; }
p { margin-block: 1.2mm 0; orphans: 2; widows: 2; }
.label { font-weight: 650; font-size: 0.92em; }
.under { break-after: avoid; margin-block: 0 1mm; }
.room-in-time, .why { font-size: 8.5pt; font-weight: normal; color: var(--soft); }
.mark { font-size: 8pt; font-weight: 650; }
.card { margin-block: 1.4mm 2mm; padding-inline-start: 4mm; border-inline-start: 1.5pt solid var(--rule); }
.cite { font-size: 9.5pt; margin: 0; break-after: avoid; }
.cite b { font-size: 11.5pt; }
.cite .rest { color: var(--soft); }
blockquote { margin-block-start: 0.8mm; }
blockquote::before, q::before { content: "\\201C"; }
blockquote::after, q::after { content: "\\201D"; }
.card .body { margin-block-start: 0.8mm; }
.question { padding-inline-start: 5mm; text-indent: -5mm; margin-block-start: 2mm; }
.they-say { font-style: italic; padding-inline-start: 4mm; margin-block-start: 2mm; }
.they-say .label, .they-say .mark, .they-say .why { font-style: normal; }
.remark { color: var(--soft); font-size: 0.92em; }
p:has(> .blank) { display: flex; flex-wrap: wrap; align-items: end; gap: 0 1.2mm; margin-block-start: 2mm; }
p:has(> .blank)::after { content: ""; flex: 1; min-width: 40mm; height: 1.2em; border-block-end: 0.5pt dotted var(--ink); }
span.blank { color: var(--soft); }
.behind { font-size: 11pt; }
.behind ~ p, .gap { font-size: 9.5pt; }
.gap::before { content: "\\25A1\\2002"; }
.card, .headed { break-inside: avoid-page; }
.brief { font-size: 9pt; line-height: 1.26; }
.brief h1 { font-size: 15pt; }
.brief .motion { font-size: 11pt; margin-block-start: 1mm; }
.brief .headed { font-size: 9.5pt; }
.brief .cite, .brief .for { font-size: 8pt; }
.brief .cite b { font-size: 9.5pt; }
.brief .card { margin-block: 0.6mm 1mm; }
.brief p { margin-block-start: 0.8mm; }
.brief header { margin-block-end: 3mm; padding-block-end: 1.5mm; }
.brief .part { margin-block: 2.6mm 0.6mm; font-size: 10pt; }
.brief .question { margin-block-start: 0.8mm; }
.brief .tagged, .brief .question { margin-block-start: 1.6mm; }
@media screen {
  .begins-page { margin-block-start: 4rem; }
  body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.1rem 4rem; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #f0f0ee; --soft: #b4b4b0; --rule: #777; --paper: #161616; }
}
@media print {
  :root { color-scheme: light; }
  .blocks .block:not(.first), .frontlines .block:not(.first),
  .blocks .part:not(.first):not(.behind), .frontlines .part:not(.first):not(.behind) { break-before: page; }
  .begins-page, .brief .behind { break-before: page; }
  .behind ~ .behind { break-before: auto !important; }
}
`;

const SERIF = `Charter, "Bitstream Charter", "Iowan Old Style", Cambria, "Noto Serif", Georgia, serif`;
const SANS = `"Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif`;

/** The pages of a kind of sheet have a name, under which what stands at their edge is known. */
const pagesOf = ({ kind, runningHead }: { readonly kind: string; readonly runningHead: string }): string =>
  `@page ${kind} { @bottom-left { content: ${cssText(runningHead)}; font: 8pt ${SANS}; color: #555; } }
.${kind} { page: ${kind}; }`;

/** A text as a string of CSS: all but plain letters, digits and spaces as numbers (CSS Syntax 3, “escaping”), so that nothing ends it, nor the element it stands in. */
const cssText = (text: string): string =>
  `"${text.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

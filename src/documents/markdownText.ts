/** A text as it stands within a line of Markdown: one line, with every character escaped that would begin a cell, emphasis, code, a link, an image or HTML. */
export const inlineMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\|`*_[\]<>~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');

/** The same where it begins a line, or is a heading: nothing in it begins (or ends) a heading, a list, a rule, or a quotation. */
export const blockMarkdown = (text: string): string =>
  inlineMarkdown(text)
    .replace(/#/g, '\\#')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');

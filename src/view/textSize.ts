/** The browser's usual size of text, px. */
const USUAL = 16;

/** How large the reader has text in the browser's settings, as a multiple of what is usual. */
export const textSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;

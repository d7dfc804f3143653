import type { StyleTable } from './styleTable.ts';
import { walkXml } from './wordXml.ts';

/** A paragraph of a document, without what was added for whoever speaks; its text is never blank. */
export interface Paragraph {
  readonly text: string;
  /** From 0 on; absent of what is no heading. */
  readonly outline?: number;
  /** Some of it names who says something, and when. */
  readonly hasCite: boolean;
}

/** The paragraphs of a document, in order, those in tables too. Throws where the part is not well-formed. */
export function paragraphsOfDocument(part: string, styles: StyleTable): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let outline: number | undefined;
  let [hasCite, isAside, isWords] = [false, false, false];
  let [inRun, isCiteRun, isAsideRun] = [false, false, false];
  const add = (words: string) => {
    if (isAside || isAsideRun) return;
    text += words;
    if (isCiteRun && words.trim() !== '') hasCite = true;
  };
  walkXml(part, {
    open({ name, attributes }) {
      const value = attributes.get('val') ?? '';
      switch (name) {
        case 'p':
          [text, outline, hasCite, isAside] = ['', undefined, false, false];
          break;
        case 'pStyle':
          outline ??= styles(value).outline;
          isAside = styles(value).isAside;
          break;
        case 'outlineLvl':
          outline = Number(value);
          break;
        case 'r':
          [inRun, isCiteRun, isAsideRun] = [true, false, false];
          break;
        case 'rStyle':
          if (!inRun) break;
          isCiteRun = styles(value).isCite;
          isAsideRun = styles(value).isAside;
          break;
        case 't':
          isWords = true;
          break;
        case 'tab':
        case 'br':
        case 'cr':
          if (inRun) add(' ');
          break;
        case 'noBreakHyphen':
          add('‑');
      }
    },
    close(name) {
      if (name === 't') isWords = false;
      else if (name === 'r') [inRun, isCiteRun, isAsideRun] = [false, false, false];
      else if (name === 'p') {
        const line = text.replace(/\s+/gu, ' ').trim();
        if (line !== '') paragraphs.push({ text: line, hasCite, ...(outline !== undefined && { outline }) });
        text = '';
      }
    },
    text(words) {
      if (isWords) add(words);
    },
  });
  return paragraphs;
}

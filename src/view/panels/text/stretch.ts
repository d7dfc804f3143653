import type { CodePoints, Span } from '../../../text/index.ts';

/**
 * Where on the page a stretch of the text stands.
 *
 * @param body Holds the paragraphs, each of which says by `data-start` at which code point it begins.
 */
export function rangeOf(body: HTMLElement, points: CodePoints, { start, end }: Span): Range | undefined {
  const range = new Range();
  const from = placeOf(body, points, start);
  const to = placeOf(body, points, end - 1);
  if (!from || !to) return undefined;
  range.setStart(from.node, from.unit);
  range.setEnd(to.node, to.unit + (points.toUnits(end) - points.toUnits(end - 1)));
  return range;
}

/** Which stretch of the text is marked on the page, in code points; undefined where none is. */
export function stretchOf(body: HTMLElement, points: CodePoints, range: Range): Span | undefined {
  if (range.collapsed) return undefined;
  let span: Span | undefined;
  for (const paragraph of paragraphsIn(body)) {
    if (!range.intersectsNode(paragraph)) continue;
    let at = points.toUnits(Number(paragraph.dataset['start']));
    for (const node of textsIn(paragraph)) {
      const length = node.data.length;
      if (range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : length;
        if (to > from)
          span = { start: span?.start ?? points.toPoints(at + from), end: points.toPoints(at + to) };
      }
      at += length;
    }
  }
  return span;
}

/** The code point of the text at a place of the window, px; undefined where no text stands. */
export function pointAt(body: HTMLElement, points: CodePoints, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  const paragraph = caret?.node.parentElement?.closest<HTMLElement>('[data-start]');
  if (!caret || !paragraph || !body.contains(paragraph)) return undefined;
  let at = points.toUnits(Number(paragraph.dataset['start']));
  for (const node of textsIn(paragraph)) {
    if (node === caret.node) return points.toPoints(at + Math.min(caret.offset, node.data.length - 1));
    at += node.data.length;
  }
  return undefined;
}

/** The piece of text at a place of the window, and where in it. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  // Not all browsers have the newer of the two.
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : undefined;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

const paragraphsIn = (body: HTMLElement) => body.querySelectorAll<HTMLElement>('[data-start]');

/** The pieces of a paragraph's text; what only describes it is left out. */
function* textsIn(paragraph: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement!.closest('[hidden]')) yield node;
}

function placeOf(body: HTMLElement, points: CodePoints, offset: number) {
  const wanted = points.toUnits(offset);
  const paragraph = [...paragraphsIn(body)].findLast(({ dataset }) => Number(dataset['start']) <= offset);
  if (!paragraph) return undefined;
  let at = points.toUnits(Number(paragraph.dataset['start']));
  for (const node of textsIn(paragraph)) {
    if (wanted < at + node.data.length) return { node, unit: wanted - at };
    at += node.data.length;
  }
  return undefined;
}

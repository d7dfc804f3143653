import type { Attachment } from 'svelte/attachments';
import { marksIn } from '../../search/index.ts';
import type { Search } from '../../workspace/search.svelte.ts';

const NAME = 'counterclaim-hits';

/**
 * Marks the words that were found wherever the map or its text says them on the page: in elements with `data-said`, never in what the
 * program says. It is the browser's own highlighting (CSS Custom Highlight API): no element is changed. A browser without it still shows which cards and lines hold hits.
 */
export const marking = (search: Search): Attachment<HTMLElement> =>
  function attach(element) {
    const { highlights } = CSS as { readonly highlights?: HighlightRegistry };
    if (!highlights) return undefined;
    let waiting = 0;
    const mark = () => {
      waiting = 0;
      const terms = telling(new Set(search.hits.flatMap((hit) => [...hit.terms])));
      highlights.delete(NAME);
      if (terms.length > 0) highlights.set(NAME, new Highlight(...rangesIn(element, terms)));
    };
    const soon = () => (waiting ||= requestAnimationFrame(mark));
    const watch = new MutationObserver(soon);
    $effect(() => {
      const isOn = search.hits.length > 0;
      soon();
      if (isOn) watch.observe(element, { childList: true, subtree: true, characterData: true });
      return () => watch.disconnect();
    });
    return () => {
      cancelAnimationFrame(waiting);
      highlights.delete(NAME);
    };
  };

/** Beside longer words, an article or a single letter tells nothing, and stands everywhere. */
function telling(terms: ReadonlySet<string>): readonly string[] {
  const longer = [...terms].filter(
    (term) => !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(term),
  );
  return longer.length > 0 ? longer : [...terms];
}

const rangesIn = (element: HTMLElement, terms: readonly string[]): Range[] =>
  [...element.querySelectorAll('[data-said]')].flatMap((said) => rangesWithin(said, terms));

function rangesWithin(element: Element, terms: readonly string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { start, end } of marksIn(node.nodeValue ?? '', terms)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

import { codePoints, digest, normalize } from '../../../src/text/index.ts';
import { draftAif, type Aif } from './aif.ts';
import { Draft, type Reading } from './reading.ts';

interface Span {
  readonly id: string;
  /** Where it begins in the words before they are normalised. */
  readonly at: number;
  readonly words: string;
}

/** Reads xAIF (OVA3): its AIF, and the text with its highlighted spans as source and passages. Where nodes lie on OVA's canvas has no place. */
export function readXaif(file: string, title: string): Reading {
  const { AIF, text, ...others } = JSON.parse(file) as { AIF: Aif; text?: string | { txt: string } } & Record<
    string,
    unknown
  >;
  const draft = new Draft();
  const nodes = draftAif(draft, AIF);
  const html = typeof text === 'string' ? text : (text?.txt ?? '');
  const { plain, spans } = textOf(html);
  if (plain !== '') {
    const points = codePoints(plain);
    draft.sources.push({
      id: 'o1',
      role: 'text',
      csl: { type: 'document', title },
      normalization: 'plain-1',
      digest: digest(plain, 64),
      length: points.length,
      text: plain,
    });
    let reached = 0;
    for (const { id: span, words } of spans) {
      const index = plain.indexOf(words, reached);
      const node =
        nodes.get(span.replace(/^node/, '')) ??
        nodes.get(span) ??
        [...nodes.values()].find((record) => normalize(record.text) === words);
      if (index < 0 || words === '') {
        draft.lose(`span ${span}`, 'its words are not in the text');
        continue;
      }
      reached = index;
      const id = draft.id('p', span);
      draft.passages.push({
        id,
        source: 'o1',
        start: points.toPoints(index),
        end: points.toPoints(index + words.length),
        digest: digest(words),
        foreign: { xaif: { span } },
      });
      if (node) node.passages = [...(node.passages ?? []), id];
      else draft.lose(`span ${span}`, 'no node has its id or its words; kept as a passage of none');
    }
  }
  for (const [name, value] of Object.entries(others)) draft.foreign[name] = value;
  if (others['OVA'] ?? others['ova']) draft.lose('OVA', 'where cards lie is for the layout; kept as it is');
  return draft.done({ title }, 'xaif', { nodes: AIF.nodes?.length ?? 0, links: AIF.edges?.length ?? 0 });
}

/** The words of marked-up text, and of each span in it, however nested. */
function textOf(html: string): { plain: string; spans: Span[] } {
  let words = '';
  const open: { id: string; at: number }[] = [];
  const spans: Span[] = [];
  for (const [token, id] of html.matchAll(/<span[^>]*?id="([^"]*)"[^>]*>|<[^>]*>|[^<]+/g)) {
    if (id !== undefined) open.push({ id, at: words.length });
    else if (token === '</span>') {
      const span = open.pop();
      if (span) spans.push({ ...span, words: normalize(words.slice(span.at)) });
    } else if (/^<br|^<\/?p/.test(token)) words += '\n';
    else if (!token.startsWith('<'))
      words += token.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (entity) => entities[entity] ?? entity);
  }
  return { plain: normalize(words), spans: spans.sort((a, b) => a.at - b.at) };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

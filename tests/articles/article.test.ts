import { describe, expect, it } from 'vitest';
import { articleFrom, fromPlain, LARGEST_ARTICLE, type Hint } from '../../src/articles/index.ts';
import { argumentMap, validate } from '../../src/model/index.ts';
import { digest, normalize } from '../../src/text/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from '../text/randomText.ts';

function article(raw: string, hint?: Hint) {
  const pasted = articleFrom(raw, hint);
  if (!pasted.ok) throw new Error(problemSentence(pasted.problem));
  return pasted.article;
}

const problem = (raw: string) => {
  const pasted = articleFrom(raw);
  return pasted.ok ? undefined : pasted.problem;
};

describe('a pasted article', () => {
  it('is what a source needs of its text, in code points', () => {
    const { csl, ...rest } = article('The 🏭 mill stands.\r\n\r\nIt is “old”.');
    expect(rest).toEqual({
      kind: 'plain',
      text: 'The 🏭 mill stands.\nIt is “old”.',
      normalization: 'plain-1',
      digest: digest('The 🏭 mill stands.\nIt is "old".', 64),
      length: 31,
      paragraphs: [
        { start: 0, end: 18, digest: digest('The 🏭 mill stands.') },
        { start: 19, end: 31, digest: digest('It is "old".') },
      ],
    });
    expect(csl).toEqual({ type: 'document' });
  });

  it('has the same text and digest however it is pasted', () => {
    const all = [
      'The mill stands.\n\nIt is old.',
      '<p>The <b>mill</b> stands.</p><p>It is old.</p>',
      'The **mill** *stands*.\n\nIt is [old](https://a.example).',
    ].map((raw) => article(raw));
    expect(all.map(({ kind }) => kind)).toEqual(['plain', 'html', 'markdown']);
    expect(new Set(all.map((one) => one.digest)).size).toBe(1);
  });

  it('says what it is, as a record', () => {
    const html =
      '<title>On mills</title><meta property="og:site_name" content="Hill Courier"><meta name="date" content="2031-04"><p>Old.</p>';
    expect(article(html).csl).toEqual({
      type: 'article-newspaper',
      title: 'On mills',
      'container-title': 'Hill Courier',
      issued: { 'date-parts': [[2031, 4]] },
    });
    expect(article('Old.', { mime: 'text/html' }).csl).toEqual({ type: 'document' });
  });

  it('has no text, or too much', () => {
    for (const raw of ['', ' \n\t\uFEFF\n', '<p> </p>', '<script>1</script>', '---\ntitle: a\n---\n'])
      expect(problem(raw)?.kind).toBe('article-empty');
    const large = problem('a'.repeat(LARGEST_ARTICLE + 1))!;
    expect(problemSentence(large)).toContain(
      'The text has 6 million characters; at most 5 million are read.',
    );
  });

  it('makes a source that holds, whatever is pasted', () => {
    everySeed(proofScale(300, 20_000), (random) => {
      const mime = ['text/html', 'text/markdown', 'text/plain'][Math.floor(random() * 3)]!;
      const pasted = articleFrom(`a${randomText(random, 60)}`, { mime });
      if (!pasted.ok) throw new Error(pasted.problem.kind);
      const { kind: _, ...own } = pasted.article;
      expect(normalize(own.text)).toBe(own.text);
      const map = argumentMap({ id: 'm', title: 'm' }, { sources: [{ id: 's', role: 'text', ...own }] });
      expect(validate(map).filter(({ ids }) => ids.includes('s'))).toEqual([]);
    });
  });
});

describe('plain text', () => {
  it('opens with a title where its first line is short and no sentence', () => {
    const { text, ...about } = fromPlain(
      'Close the mill\nBy Ann Example, Bo Sample\n\nThe mill has been old for a very long time.',
    );
    expect(text).toContain('Close the mill');
    expect(about).toEqual({
      title: 'Close the mill',
      author: [
        { family: 'Example', given: 'Ann' },
        { family: 'Sample', given: 'Bo' },
      ],
    });
    for (const plain of ['The mill stands.\n\nIt is very old, they say.', 'One line', 'a\nb\nc'])
      expect(fromPlain(plain)).toEqual({ text: plain });
  });
});

import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '../../src/articles/index.ts';
import { normalize } from '../../src/text/index.ts';
import { proofScale } from '../scale.ts';
import { SOON } from '../soon.ts';

const text = (markdown: string) => normalize(fromMarkdown(markdown).text);

describe('Markdown', () => {
  it.each([
    ['headings', '# The mill\n\n## Its cost ##\n\nOld\n===\n\na', 'The mill\nIts cost\nOld\na'],
    ['emphasis', 'It *is* **very** ~~new~~ _old_ and 2 * 3 * 4.', 'It is very new old and 2 * 3 * 4.'],
    [
      'links',
      'See [the *report*](https://example.org/x "title") and <https://a.example>.',
      'See the report and https://a.example.',
    ],
    ['links by reference', 'See [the report][1].\n\n[1]: https://example.org', 'See the report.'],
    ['pictures', 'a ![A mill](mill.png) b', 'a b'],
    ['lists', '- Grain\n  - Rye\n- Water\n\n1. one\n2. two', 'Grain\nRye\nWater\none\ntwo'],
    ['loose lists', '* a\n\n  more\n\n* b', 'a\nmore\nb'],
    ['tasks', '- [x] done\n- [ ] open', 'done\nopen'],
    ['quotes', '> It is old.\n>\n> > Very.\n\nShe said.', 'It is old.\nVery.\nShe said.'],
    ['code', 'Run `mill()`:\n\n```js\nmill(1);\nmill(2);\n```', 'Run mill():\nmill(1); mill(2);'],
    ['tables', '| Year | Tons |\n| --- | --- |\n| 2029 | **12** |', 'Year | Tons\n2029 | 12'],
    ['hard-wrapped lines', 'The mill\nstands.\n\nIt is\\\nold.', 'The mill stands.\nIt is old.'],
    ['rules', 'a\n\n---\n\nb', 'a\nb'],
    ['escapes', '\\*not so\\* &amp; &mdash; &#65;', '*not so* & — A'],
    ['HTML', '<div class="x"><p>The mill</p></div>\n\nIt <b>is</b> old.<br>So.', 'The mill\nIt is old. So.'],
    ['a script', '<script>alert(1)</script>\n\na', 'a'],
  ])('is read as text: %s', (_, markdown, words) => expect(text(markdown)).toBe(words));

  it('has its front matter taken off and read', () => {
    const { text: words, ...about } = fromMarkdown(
      '---\r\ntitle: "The mill: a reckoning"\r\nauthors:\r\n  - Ann Example\r\n  - Mill Review staff\r\ndate: 5 April 2031\r\nlang: en\r\nurl: https://a.example/mill\r\ntags: [a, b]\r\n---\r\n# Another\r\n\r\nIt stands.\r\n',
    );
    expect(normalize(words)).toBe('Another\nIt stands.');
    expect(about).toEqual({
      title: 'The mill: a reckoning',
      author: [{ family: 'Example', given: 'Ann' }, { literal: 'Mill Review staff' }],
      issued: { 'date-parts': [[2031, 4, 5]] },
      url: 'https://a.example/mill',
      language: 'en',
    });
  });

  it('has a rule at its top where there is no front matter', () => {
    expect(text('---\n\nIt stands.\n\n---\n\nSo.')).toBe('It stands.\nSo.');
    expect(fromMarkdown('# The *mill*\n\na').title).toBe('The mill');
    expect(fromMarkdown('a\n\n# The mill').title).toBeUndefined();
  });

  const pieces = [
    '> ',
    '>',
    '- ',
    '1. ',
    '[',
    '[a](',
    '*a ',
    '**a',
    '*a**b',
    '_a ',
    '`',
    '<',
    '<a ',
    '![',
    '~a',
    '\n',
    '# ',
  ];
  it.each([...pieces, '\\', '|', 'a@', '&', '<!--', '> - ', ' ', '\t', 'a\n', '- a\n  ', '| a '])(
    'is read in time where %j never ends',
    (piece) => {
      text(`a\n\n${piece.repeat(proofScale(20_000, 100_000))}x`);
    },
    SOON,
  );

  it(
    'is read in time where lists nest, and where there is much of it',
    () => {
      const lists = Array.from({ length: 3000 }, (_, at) => `${' '.repeat(2 * at)}- a${at}`).join('\n');
      expect(text(lists)).toContain('a2999');
      const long = 'A line of *text* with [a link](https://a.example).\n\n'.repeat(5000);
      expect(text(long).split('\n')).toHaveLength(5000);
    },
    SOON,
  );
});

import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/documents/index.ts';

const nasty = [
  'a | b',
  'back\\slash |',
  '*not* _so_',
  '`x | y`',
  '[l](x) ![i](y)',
  '<b>h</b>',
  'two\nlines',
  '~~gone~~',
  '&amp; & &lt;',
];

describe('a table as Markdown', () => {
  it('has a title, a header, and numbers at the right', () => {
    const table = { title: 'T', columns: [{ title: 'a' }, { title: 'n', numeric: true }], rows: [['x', 1]] };
    expect(toMarkdown(table)).toBe('# T\n\n| a | n |\n| --- | ---: |\n| x | 1 |\n');
  });

  it('reads back as the same text, cell by cell', () => {
    const rows = nasty.map((text) => [text, 1]);
    const html = marked.parse(toMarkdown({ title: '', columns: [{ title: 'a' }, { title: 'n' }], rows }), {
      async: false,
    });
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/gs)]
      .map(([, cell]) => cell!)
      .filter((_, index) => index % 2 === 0);
    const plain = cells.map((cell) =>
      cell
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&'),
    );
    expect(plain).toEqual(nasty.map((text) => text.replace('\n', ' ')));
  });
});

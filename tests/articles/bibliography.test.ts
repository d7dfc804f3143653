import { describe, expect, it } from 'vitest';
import { bibliography, cslKindOf } from '../../src/articles/index.ts';
import { problemSentence } from '../../src/words/index.ts';
import { SOON } from '../soon.ts';

async function items(pasted: string) {
  const read = await bibliography(pasted);
  if (!read.ok) throw new Error(problemSentence(read.problem));
  return read.items;
}

const problem = async (pasted: string) => {
  const read = await bibliography(pasted);
  return read.ok ? undefined : read.problem;
};

const mill = {
  type: 'article-journal',
  title: 'The mill and its cost',
  author: [
    { family: 'Example', given: 'Ann' },
    { family: 'Sample', given: 'Bo' },
  ],
  'container-title': 'Mill Letters',
  issued: { 'date-parts': [[2031, 4]] },
  volume: '7',
  page: '12-19',
};

describe('pasted records', () => {
  it('say the same in BibTeX, RIS and CSL-JSON', async () => {
    const bibtex = `% from a list
@string{ml = "Mill Letters"}
@Article{example2031, author = {Example, Ann and Bo Sample}, title = "The {mill} and \\emph{its} cost",
  journal = ml, year = 2031, month = apr, volume = 7, pages = {12--19}}`;
    const ris = `\r\n\r\nTY  - JOUR\r\nAU  - Example, Ann\r\nAU  - Sample, Bo\r\nTI  - The mill and its cost\r\nJO  - Mill Letters\r\nPY  - 2031/04//\r\nVL  - 7\r\nSP  - 12\r\nEP  - 19\r\nER  - \r\n`;
    const json = JSON.stringify({ ...mill, volume: 7, title: 'The mill and <i>its</i> cost' });
    for (const pasted of [bibtex, ris, json, `[${json}]`]) {
      const [{ id: _, 'citation-key': __, ...first } = { type: '' }, ...rest] = await items(pasted);
      expect(rest).toEqual([]);
      expect(first).toEqual(mill);
    }
  });

  it('can be many, with remarks between', async () => {
    const bibtex =
      'Two:\n@book{a, title={A}, publisher={P}}\n\nand\n@online{b, title={B}, url={https://b.example}, urldate={2030-01-02}}';
    expect((await items(bibtex)).map(({ type, title }) => `${type} ${title}`)).toEqual([
      'book A',
      'webpage B',
    ]);
    const ris = 'Exported\nTY  - BOOK\nTI  - A\nER  - \n\nmore\nTY - RPRT\nTI - B\nER -\n';
    expect((await items(ris)).map(({ type, title }) => `${type} ${title}`)).toEqual(['book A', 'report B']);
  });

  it('keep what CSL knows, in its shapes, and nothing else', async () => {
    const hostile = `{"type": "exploit", "title": ["x"], "URL": "https://a.example", "__proto__": {"type": "book"}, "constructor": "x",
      "author": [{"family": "A", "x": 1}, null, {"given": 3}, {}, "B"], "editor": {}, "issued": {"date-parts": [["2030", "2", 30]], "raw": "soon"},
      "accessed": {"date-parts": [["2030", "02", "3"]]}, "custom": {"a": 1}, "volume": 4, "page": "\\ud800"}`;
    expect(await items(hostile)).toEqual([
      {
        type: 'document',
        URL: 'https://a.example',
        author: [{ family: 'A' }, { given: '3' }],
        issued: { literal: 'soon' },
        accessed: { 'date-parts': [[2030, 2, 3]] },
        volume: '4',
        page: '\uFFFD',
      },
    ]);
  });
});

describe('records that can’t be read', () => {
  it.each([
    ['nothing', '  \n', 'bibliography-empty'],
    ['prose', 'The mill stands. Write to ann@mill.example.', 'bibliography-unknown'],
    ['a page', '<p>@article</p>', 'bibliography-unknown'],
    ['an empty list', '[]', 'bibliography-empty'],
    ['no records', '[1, "a", {}, {"type": "book"}, null]', 'bibliography-empty'],
    ['too much', '@'.repeat(10_000_000), 'bibliography-too-large'],
    ['nested braces', `@book{a, title=${'{'.repeat(1_000_000)}`, 'bibliography-too-deep'],
    ['nested lists', '['.repeat(1_000_000), 'bibliography-too-deep'],
    ['a broken entry', '@book{a, title={A}\n  author={B}}', 'bibliography-broken'],
    ['an entry that never ends', '@book{a, title={A', 'bibliography-broken'],
    ['broken JSON', '[{"type": "book",\n  title: "A"}]', 'bibliography-broken'],
    ['JSON that never ends', '[{"title": "A', 'bibliography-broken'],
  ])(
    'say why: %s',
    async (_, pasted, kind) => {
      expect((await problem(pasted))?.kind).toBe(kind);
    },
    SOON,
  );

  it('say where, as far as that is known', async () => {
    const sentence = async (pasted: string) => problemSentence((await problem(pasted))!);
    expect(await sentence('@book{a, title={A}\n  author={B}}')).toContain(
      'BibTeX can’t be read from line 2, column 3 on'.replace('’', "'"),
    );
    expect(await sentence('[{"type": "book",\n  title: "A"}]')).toContain('line 2, column 3');
    expect(await sentence(`@book{a,\n title=${'{'.repeat(50)}`)).toContain('line 2, column');
  });

  it('change nothing of the program', async () => {
    await items(
      '@book{a, title={A}, __proto__+an:polluted = {x}, constructor+an:keys = {x}, toString+an:call = {x}}',
    );
    expect('polluted' in {}).toBe(false);
    expect(typeof Object.keys).toBe('function');
    await items(
      '@string{constructor = "x"}\n@book{constructor, constructor = constructor, title = {A} # toString}',
    );
    await items('@book{b, title={\\constructor{A} \\toString B \\__proto__ C}}');
  });

  const long = 60_000;
  it.each([
    ['names', `@book{a, title={A}, author={${'a and '.repeat(long)}b}}`],
    ['commas', `@book{a, title={A}, author={${','.repeat(long)}}}`],
    ['backslashes', `@book{a, title={A${'\\'.repeat(2 * long)}}}`],
    ['parts', `@book{a, title={A}${' # {b}'.repeat(long)}}`],
    ['dollars', `@book{a, title={A${'$'.repeat(long)}}}`],
    ['entries', '@book{a, title={b}, author={Roe, J}}\n'.repeat(2000)],
    ['lines', `TY  - BOOK\nTI  - a\n${'x\n'.repeat(long)}`],
    ['remarks', `${'a\n'.repeat(long)}@book{a, title={A}}`],
    ['spaces', `@book{a, title={A}, author={${' '.repeat(long)}}, pages={${'1-'.repeat(long)}}}`],
  ])(
    'are read in time: %s',
    async (_, pasted) => {
      expect((await items(pasted)).length).toBeGreaterThan(0);
    },
    SOON,
  );
});

describe('how records are written', () => {
  it.each([
    ['@article{a, title={A}}', 'bibtex'],
    ['Some words\n\n  @Book(a, title={A})', 'bibtex'],
    ['\uFEFFTY  - JOUR', 'ris'],
    ['words\nTY  - JOUR', 'ris'],
    [' [{"type": "book"}]', 'csl-json'],
    ['{', 'csl-json'],
    ['Write to me@mill.example (soon)', undefined],
    ['The mill', undefined],
    ['', undefined],
  ] as const)('shows: %j', (pasted, kind) => expect(cslKindOf(pasted)).toBe(kind));
});

import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../src/articles/index.ts';
import { normalize } from '../../src/text/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { SOON } from '../soon.ts';

const text = (html: string) => normalize(fromHtml(html).text);

const page = `<!doctype html><html lang="en-GB"><head>
<title>Why the mill should close | Hill Courier</title>
<meta property="og:site_name" content="Hill Courier">
<meta name="author" content="By Ann Example and Bo van der Sample">
<meta property="article:published_time" content="2031-04-05T23:30:00-08:00">
<link rel="canonical" href="https://courier.example/mill">
<style>p { color: red }</style><script>document.write('<p>no</p>')</script></head>
<body><nav><a href="/">Home</a></nav><header>Hill Courier</header>
<article><header><h1>Why the mill should close</h1></header>
<p>The mill is old &amp; <b>slow</b>. See <a href="https://example.org/x">the report</a>.</p>
<figure><img src="mill.png" alt="A mill"><figcaption>The mill in winter.</figcaption></figure>
<h2>What it costs</h2><ul><li>Grain<ul><li>Rye</li></ul></li><li>Water</li></ul>
<aside>Subscribe!</aside><form><input value="mail"><button>Go</button></form>
<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2029</td><td>12</td></tr></table>
<blockquote><p>It is worn out.</p></blockquote><p>One line<br>goes on.</p></article>
<footer>© Hill Courier</footer></body></html>`;

describe('a page', () => {
  it('gives the words of its article, a block a paragraph, and nothing around it', () => {
    expect(text(page).split('\n')).toEqual([
      'The mill is old & slow. See the report.',
      'What it costs',
      'Grain',
      'Rye',
      'Water',
      'Year | Tons',
      '2029 | 12',
      'It is worn out.',
      'One line goes on.',
    ]);
  });

  it('says what it is', () => {
    const { text: _, ...about } = fromHtml(page);
    expect(about).toEqual({
      title: 'Why the mill should close',
      author: [
        { family: 'Example', given: 'Ann' },
        { family: 'van der Sample', given: 'Bo' },
      ],
      issued: { 'date-parts': [[2031, 4, 5]] },
      url: 'https://courier.example/mill',
      siteName: 'Hill Courier',
      language: 'en-GB',
    });
  });

  it('says it for Google Scholar too', () => {
    const about = fromHtml(
      '<meta name="citation_title" content="On mills"><meta name="citation_author" content="Example, Ann"><meta name="citation_author" content="Sample, Bo"><meta name="citation_journal_title" content="Mill Letters"><meta name="citation_publication_date" content="2030/07"><p>Text</p>',
    );
    expect(about).toEqual({
      text: 'Text',
      title: 'On mills',
      author: [
        { family: 'Example', given: 'Ann' },
        { family: 'Sample', given: 'Bo' },
      ],
      journal: 'Mill Letters',
      issued: { 'date-parts': [[2030, 7]] },
    });
  });

  it('is looked for in main where there are several articles, and in the body where nothing says it', () => {
    expect(text('<main><p>a</p></main><article>b</article><article>c</article>')).toBe('a');
    expect(text('<article>b</article><article>c</article>')).toBe('b\nc');
    expect(text('<body><nav>n</nav><div>a</div><div>b</div></body>')).toBe('a\nb');
  });

  it('keeps what would be left out where there is nothing else', () => {
    expect(text('<body><header>The mill</header></body>')).toBe('The mill');
    expect(text('<article></article><p>The mill</p>')).toBe('The mill');
  });

  it('that is laid out in tables has its paragraphs', () => {
    expect(text('<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>')).toBe('a\nb\nc');
  });

  it('leaves out what is hidden, and marks that only help to break lines', () => {
    expect(text('<p>A<span hidden>x</span><i aria-hidden="true">y</i> wind&shy;mill<wbr>s</p>')).toBe(
      'A windmills',
    );
  });

  it('has only addresses of the web', () => {
    expect(fromHtml('<link rel=canonical href="javascript:alert(1)">a').url).toBeUndefined();
    expect(fromHtml('<meta property="og:url" content="https://a.example/ b">a').url).toBeUndefined();
  });
});

describe('a part of a page, from the clipboard', () => {
  it('is what stands between the marks', () => {
    const clip =
      'Version:0.9\r\nStartHTML:0000\r\nSourceURL:https://courier.example/mill#top\r\n<html><body>\r\n<p>before</p><!--StartFragment--><p>The <b>mill</b></p><p>stands.</p><!--EndFragment-->\r\n<p>after</p></body></html>';
    expect(text(clip)).toBe('The mill\nstands.');
    expect(fromHtml(clip).url).toBe('https://courier.example/mill#top');
    expect(text("<meta charset='utf-8'><span>The mill</span> stands.")).toBe('The mill stands.');
  });
});

describe('hostile HTML', () => {
  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>', 'a'],
    ['a script in a script', '<scr<script>ipt>alert(1)</script>a', 'ipt>alert(1)a'],
    ['a tag that is never closed', 'a<img src=x onerror="alert(1)', 'a'],
    ['entities that are markup once decoded', '&lt;b&gt;a&lt;/b&gt;', '<b>a</b>'],
    ['entities that are entities once decoded', '&amp;lt;', '&lt;'],
    ['a comment', 'a<!-- <p>b</p> -->c', 'ac'],
    ['CDATA', '<p>a</p><![CDATA[<b>b]]>', 'a'],
    ['a NUL in a tag', '<scr\u0000ipt>alert(1)</script>a', 'a'],
    ['a style', '<style>p{}</style>a', 'a'],
    ['a picture in vectors', '<svg><script>1</script><text>x</text></svg>a', 'a'],
  ])('is only words: %s', (_, html, words) => expect(text(html)).toBe(words));

  it('of random pieces leaves no tag', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b',
      '>',
      '<div class="',
      '"',
      "'",
      '<!--',
      '-->',
      '<script>',
      '</script>',
    ];
    const more = [
      'a',
      ' ',
      '<td>',
      '<ul><li>',
      '</ul>',
      '<article>',
      '<main>',
      '<a href=x>',
      '&lt',
      '/',
      '\n',
    ];
    const all = [...pieces, ...more, '<title>', '<tr>'];
    everySeed(proofScale(300, 20_000), (random) => {
      const html = Array.from({ length: 30 }, () => all[Math.floor(random() * all.length)]).join('');
      expect(fromHtml(html.replaceAll('&lt', '')).text).not.toMatch(
        /<\/?(?:p|b|div|td|ul|li|a|script|article)[\s>]/u,
      );
    });
  });

  const wide = 100_000;
  const many = proofScale(15_000, 100_000);
  it.each([
    ['nested divs', '<div>'.repeat(wide) + 'a', 'a'],
    ['nested and closed', `${'<div>'.repeat(wide)}a${'</div>'.repeat(wide)}<p>b</p>`, 'a\nb'],
    ['bold never closed', `${'<b>'.repeat(wide)}a${'</i>'.repeat(wide)}`, 'a'],
    ['lists in paragraphs', '<li><p>a'.repeat(many), undefined],
    ['tables in cells', '<table><tr><td>'.repeat(wide) + 'a', 'a'],
    ['deep and long', `${'<div>'.repeat(500)}${'The mill stands. '.repeat(250_000)}`, undefined],
    ['deep lines', `${'<div>'.repeat(500)}${'a<br>'.repeat(many)}`, undefined],
    ['articles', '<article>'.repeat(wide) + 'a', 'a'],
    ['brackets', '<'.repeat(wide * 5), undefined],
    ['opened tags', '<a '.repeat(wide), ''],
    ['attributes', `<a ${'b=c '.repeat(wide)}>a</a>`, 'a'],
    ['comments', '<!--'.repeat(wide), ''],
    ['entities', '&amp;'.repeat(wide), '&'.repeat(wide)],
    ['line ends', `a${'\n'.repeat(wide * 10)}b`, 'a b'],
    ['breaks', `a${'<br>'.repeat(many)}b`, 'a\nb'],
    ['metas', '<meta name=author content="A B">'.repeat(many) + 'a', 'a'],
    ['headings', '<h1>'.repeat(wide) + 'a', 'a'],
  ])(
    'is read in time: %s',
    (_, html, words) => {
      const read = text(html);
      if (words !== undefined) expect(read).toBe(words);
    },
    SOON,
  );

  it('is told apart from sloppy HTML, whose lists and paragraphs are never closed', () => {
    const list = '<ul>' + '<li><a href=x>Home</a><p>b'.repeat(900) + '</ul>';
    expect(text(`<body><nav>${list}</nav><div><p>The mill<p>stands.</div><footer>x</footer>`)).toBe(
      'The mill\nstands.',
    );
  });

  it('keeps the paragraphs of a long page that never closes them', () => {
    const html = Array.from({ length: 3000 }, (_, at) => `<p>Line ${at}`).join('\n');
    expect(text(html).split('\n')).toHaveLength(3000);
  });
});

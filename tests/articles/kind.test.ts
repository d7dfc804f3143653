import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/articles/index.ts';
import { SOON } from '../soon.ts';

describe('how an article is written', () => {
  it.each([
    ['text/html', undefined, 'html'],
    ['text/html; charset=utf-8', undefined, 'html'],
    ['text/markdown', undefined, 'markdown'],
    [undefined, 'mill.HTM', 'html'],
    [undefined, 'notes.on.mills.md', 'markdown'],
    [undefined, 'mill.txt', 'plain'],
    ['text/plain', 'mill.md', 'markdown'],
    ['text/plain', undefined, 'plain'],
  ] as const)('is what the clipboard or the file says: %s %s', (mime, name, kind) =>
    expect(kindOf('The mill stands.', { ...(mime && { mime }), ...(name && { name }) })).toBe(kind),
  );

  it.each([
    'The mill earns < 3 a day, and > 2.',
    '<3 to all millers, they said.\n\nThen they left.',
    '<sarcasm> A fine mill </sarcasm>',
    'In HTML the tag <p> opens a paragraph and </p> ends it.',
    'Two * three * four is 24.',
    '* Prices without tax.',
    'The mill* is closed.\n\n* It was sold.',
    'It cost $5_000 or 5_500_000.',
    'He said "#1 is the mill".',
    '#1 among mills',
    'Flour – bread – crumbs\n- - -\nThe end.',
    'A [sic] in the report (page 4).',
    '2**3**4 is large.',
    'First, the mill.\n1. It is old.',
    '> The mill is old,\n\nshe wrote.',
    '',
  ])('is plain where it is prose: %j', (text) => expect(kindOf(text)).toBe('plain'));

  it.each([
    '<!doctype html><title>Mill</title>',
    '\uFEFF  <html lang="en"><body>Mill',
    '<meta charset="utf-8"><b>The mill</b> stands.',
    "<meta charset='utf-8'><p>The mill",
    '<html>\r\n<body>\r\n<!--StartFragment-->The mill<!--EndFragment-->',
    'Version:0.9\r\nStartHTML:00\r\n<!--StartFragment-->The mill<!--EndFragment-->',
    '<div class="a">The mill</div>',
    '<!-- saved --><p>The mill.</p>',
    '<?xml version="1.0"?><html></html>',
  ])('is HTML where it begins so: %j', (text) => expect(kindOf(text)).toBe('html'));

  it.each([
    '# The mill\n\nIt stands.',
    'The mill\n========\n\nIt stands.',
    'It [stands](https://example.org/mill).',
    '---\ntitle: The mill\n---\nIt stands.',
    'It **stands** and *falls*.',
    '- It **stands**\n- It falls',
    'So:\r\n\r\n```\r\nmill()\r\n```\r\n',
  ])('is Markdown where more than one thing, or a strong one, says so: %j', (text) =>
    expect(kindOf(text)).toBe('markdown'),
  );

  it(
    'is told quickly, whatever it is',
    () => {
      for (const piece of [
        '<',
        '<a',
        '<!--',
        '*',
        '**a',
        '_',
        '`',
        '[',
        '[a](',
        '---\n',
        '# a\n',
        '> ',
        '- ',
        '\n',
        ' ',
      ])
        kindOf(piece.repeat(1_000_000));
    },
    SOON,
  );
});

const pieces = [
  ...['a', 'word', ' ', '  ', '\n', '\t', '\r\n', '<', '>', '&', '&amp;', '"', "'", ']]>', '<!--', '<w:p>'],
  ...['\u0000', '\u0001', '\u0008', '\u000B', '\u001F', '\u007F', '\u0085', '\u2028', '\uFFFE', '\uFFFF'],
  ...[
    '\uD800',
    '\uDC00',
    '😀',
    'é',
    'e\u0301',
    'עברית',
    'اردو',
    '7',
    '\u202E',
    '\u200F',
    '\\',
    '*',
    '_',
    '#',
  ],
  ...[
    '[',
    ']',
    '`',
    '|',
    '-',
    '1.',
    '{',
    '}',
    '%',
    '?>',
    '</w:t>',
    '\u00A0',
    '\uFEFF',
    '\u{10FFFF}',
    '\u{1F}',
  ],
];

/** A text of up to a dozen pieces that some form of file could trip over. */
export const hostile = (random: () => number): string =>
  Array.from({ length: Math.floor(random() * 12) }, () => pieces[Math.floor(random() * pieces.length)]!).join(
    '',
  );

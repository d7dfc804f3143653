import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/documents/index.ts';

const csv = (...cells: (string | number)[]) =>
  toCsv({ title: '', columns: cells.map((_, index) => ({ title: `c${index}` })), rows: [cells] })
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('a table as CSV', () => {
  it('has a header and ends every record with CRLF', () => {
    const table = {
      title: 'T',
      columns: [{ title: 'a' }, { title: 'b, c' }],
      rows: [
        ['x', 1],
        ['', 2.5],
      ],
    };
    expect(toCsv(table)).toBe('a,"b, c"\r\nx,1\r\n,2.5\r\n');
    expect(toCsv(table, { byteOrderMark: true }).codePointAt(0)).toBe(0xfeff);
    expect(toCsv({ ...table, rows: [] })).toBe('a,"b, c"\r\n');
  });

  it('quotes what must be quoted, and only that', () => {
    expect(csv('plain', 'a,b', 'say "so"', 'two\nlines', ' spaced', 'it’s')).toBe(
      'plain,"a,b","say ""so""","two\nlines"," spaced",it’s\r\n',
    );
  });

  it('is no formula to a spreadsheet, while numbers stay numbers', () => {
    expect(csv('=1+1', '+1', '-1', '@x', '\t=1', '  =1', '＝1', -5, 'a=b')).toBe(
      `'=1+1,'+1,'-1,'@x,"'\t=1","'  =1",'＝1,-5,a=b\r\n`
        .replace(`"'\t=1"`, `'\t=1`)
        .replace(`"'  =1"`, `'  =1`),
    );
    expect(csv('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
  });
});

import { expect, it } from 'vitest';
import { toCsv, toMarkdown, weighedTable, type WeighedStatement } from '../../src/documents/index.ts';

const statement: WeighedStatement = {
  text: 'It is t.',
  voice: 'critic',
  paragraphs: [3, 4],
  standing: 'contested',
  reason: 'Contested: “It is c” also stands.',
};
const goesBy = 'Counted: The text, Critics; 1 thing supposed.';

it('a table of how statements stand says what that goes by: over it, or where there is no title, in each row', () => {
  expect(toMarkdown(weighedTable('A map', goesBy, [statement]))).toContain(goesBy);
  const [head, row] = toCsv(weighedTable('A map', goesBy, [statement, statement], { inRows: true })).split(
    '\r\n',
  );
  expect(head).toBe('Statement,Stands,Why,Says who,¶,Goes by');
  expect(row).toContain(`"${goesBy}"`);
  expect(row).toContain('contested');
});

import { describe, expect, it } from 'vitest';
import { argumentMap, type Source } from '../../src/model/index.ts';
import { digest } from '../../src/text/index.ts';
import { readAs } from '../../src/workspace/sourceText.ts';

const text = 'The lamp is on. Somebody is at home.';
const source: Source = { id: 'o', role: 'text', csl: { type: 'article' } };
const isSame = (known: Partial<Source>, raw: string) => {
  const of = { ...source, ...known };
  return readAs(argumentMap({ id: 'm', title: 'M' }, { sources: [of] }), of, raw).same;
};

describe('whether a text is the one that was mapped', () => {
  it('is told by the digest, where there is one', () => {
    expect(isSame({ digest: digest(text, 64) }, `${text}\r\n`)).toBe(true);
    expect(isSame({ digest: digest(text, 64) }, `${text} Yes.`)).toBe(false);
  });

  it('is told by the text in the file, where that has no digest', () => {
    expect(isSame({ text }, `${text}\r\n`)).toBe(true);
    expect(isSame({ text: `${text}\n` }, text)).toBe(true);
    expect(isSame({ text }, `${text} Yes.`)).toBe(false);
  });

  it('is not claimed where nothing is known', () => {
    expect(isSame({}, text)).toBe(false);
  });
});

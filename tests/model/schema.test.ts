import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../../src/model/schema/', import.meta.url);

it('the files generated from the schema are not stale', { timeout: 30_000 }, async () => {
  const script = new URL('../../scripts/generate.js', import.meta.url).href;
  const { generated } = (await import(/* @vite-ignore */ script)) as {
    generated: () => Promise<Record<string, string>>;
  };
  for (const [name, contents] of Object.entries(await generated())) {
    expect(
      readFileSync(new URL(name, folder), 'utf8') === contents,
      `${name}: run \`node scripts/generate.js\``,
    ).toBe(true);
  }
});

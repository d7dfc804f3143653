import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/evaluate/index.ts';
import { repository } from '../corpora.ts';
import { sketch } from '../model/sketch.ts';

const page = readFileSync(join(repository, 'docs', 'weighing.md'), 'utf8');
const section = /^## The rule on small maps$([^]*?)^## /m.exec(page)?.[1] ?? '';
const rows = [...section.matchAll(/^\| (`.*?`) +\| (.*?) +\|$/gm)].map(
  ([, map, standing]) => [map!, standing!] as const,
);

/** A map as the page draws it. */
const drawn = (map: string) =>
  sketch(
    [...map.matchAll(/`(.*?)`/g)]
      .map(([, line], place) => {
        const said = line!.replace('✕──✕', '#').replace('──▶', '>').replace('──✕', '!');
        return /^\w+$/.test(said) || said.includes(':') ? said : `step${place}: ${said}`;
      })
      .join('\n'),
  );

describe('the page about weighing', () => {
  it('shows the rule on small maps', () => {
    expect(rows.length).toBeGreaterThan(12);
  });

  it.each(rows)('%s', (map, said) => {
    const { standing } = weigh(drawn(map));
    const claims = [
      ...said.matchAll(/(\w+)(?: and (\w+))? (granted|supported|unsupported|challenged|contested)\b/g),
    ];
    expect(claims.length).toBeGreaterThan(0);
    for (const [, one, other, stands] of claims)
      for (const id of other === undefined ? [one!] : [one!, other])
        expect(standing(id), `${id} in ${map}`).toBe(stands);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addStatement, merge, perform } from '../../src/edit/index.ts';
import { parse, serialize } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap } from '../../src/model/index.ts';
import { basisOf, httpStore, type GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { bytesOf } from './mapFile.ts';
import { builtFirst, running } from './program.ts';

const WRITERS = 3;
/** How many edits each of them makes. */
const EDITS = proofScale(60, 1000);
const SEED = Number(process.env['COUNTERCLAIM_SEED'] ?? 1);
const NAME = 'a.json';

beforeAll(builtFirst, 300_000);

const start = argumentMap(
  { id: 'm', title: 'What several write', thesis: 's' },
  {
    layers: [{ id: 'l', title: 'Ours', role: 'reader' }],
    statements: [{ id: 's', text: 'It began with this.', layer: 'l' }],
  },
);

interface Known {
  readonly map: ArgumentMap;
  readonly basis: string;
}

function opened(bytes: Uint8Array): Known {
  const parsed = parse(bytes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { map: parsed.map, basis: basisOf(bytes) };
}

async function read(store: GraphStore): Promise<Known> {
  const found = await store.read(NAME);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return opened(found.bytes);
}

function edited(map: ArgumentMap, text: string, random: () => number): ArgumentMap {
  const done = perform(map, addStatement, { text }, { random, reader: 'Ours', layer: 'l' });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.map;
}

/** Adds one statement after the other, each saved before the next; what others wrote meanwhile is merged in. Resolves to how often that was. */
async function writing(store: GraphStore, texts: readonly string[], random: () => number) {
  const met = { refusals: 0, conflicts: 0 };
  let known = await read(store);
  for (const text of texts) {
    let ours = edited(known.map, text, random);
    for (;;) {
      const written = await store.write!(NAME, bytesOf(serialize(ours)), known.basis);
      if (written.ok) {
        known = { map: ours, basis: written.basis };
        break;
      }
      if (written.problem.kind !== 'changed-on-disk') throw new Error(JSON.stringify(written.problem));
      met.refusals += 1;
      const theirs = await read(store);
      const merged = merge(known.map, ours, theirs.map);
      met.conflicts += merged.conflicts.length;
      [ours, known] = [merged.map, theirs];
    }
  }
  return met;
}

test('of what three servers on one folder are given to save on one map, nothing is lost', async () => {
  const folder = temporaryFolder({ [NAME]: serialize(start) });
  const servers = await Promise.all(Array.from({ length: WRITERS }, () => running(folder)));
  const texts = servers.map((_, writer) =>
    Array.from({ length: EDITS }, (__, edit) => `Writer ${writer} says ${edit}.`),
  );
  const met = await Promise.all(
    servers.map(({ address }, writer) =>
      writing(httpStore({ base: address }), texts[writer]!, seeded(SEED * 1000 + writer)),
    ),
  );
  const { map } = opened(new Uint8Array(readFileSync(join(folder, NAME))));
  const found = [...map.statements.values()].map(({ text }) => text);
  const lost = texts.flat().filter((text) => !found.includes(text)).length;
  const temporaries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  ).length;
  const sum = (key: 'refusals' | 'conflicts') => met.reduce((all, one) => all + one[key], 0);
  console.log(
    `Seed ${SEED}: ${WRITERS} writers, ${texts.flat().length} edits, ${sum('refusals')} refused and merged, ${sum('conflicts')} conflicts; lost updates: ${lost}, temporary files left: ${temporaries}`,
  );
  expect({ lost, temporaries, conflicts: sum('conflicts') }).toEqual({
    lost: 0,
    temporaries: 0,
    conflicts: 0,
  });
  expect(found).toHaveLength(1 + WRITERS * EDITS);
  // They did get into each other's way.
  expect(sum('refusals')).toBeGreaterThan(EDITS / 10);
});

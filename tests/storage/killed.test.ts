import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { basisOf, versionOf } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { bytesOf } from './mapFile.ts';
import { builtFirst, running } from './program.ts';

const KILLS = proofScale(20, 1000);
/** Folders side by side, each with its own server: a dead process's lock is waited for, and meanwhile others go on. */
const FOLDERS = proofScale(5, 10);
/** Within how long after its first saves a server is killed, ms. */
const LONGEST = 250;
const SEED = Number(process.env['COUNTERCLAIM_SEED'] ?? 1);

beforeAll(builtFirst, 300_000);

/** A map's file after so many edits. */
function edited(id: string, edits: number): Uint8Array {
  const statements = Array.from({ length: 120 }, (_, number) => ({
    id: `s${number}`,
    text: `Statement ${number} says what edit ${edits - (edits % (number + 1))} made of it, at some length.`,
    layer: 'l',
  }));
  const layers = [{ id: 'l', title: 'Mine', role: 'reader' as const }];
  return bytesOf(serialize(argumentMap({ id, title: `${edits}` }, { layers, statements })));
}

const tally = {
  kills: 0,
  inFlight: 0,
  inside: 0,
  acknowledged: 0,
  lost: 0,
  corrupt: 0,
  temporaries: 0,
  versions: 0,
};

/** Somebody who edits one file, and knows what was acknowledged and what was only sent. */
class Client {
  readonly name: string;
  readonly #id: string;
  #edits = 0;
  #basis: string;
  /** Whether a save was sent whose answer is not there yet. */
  isWaiting = false;

  constructor(id: string) {
    this.#id = id;
    this.name = `${id}.json`;
    this.#basis = basisOf(edited(id, 0));
  }

  /** Saves one edit; resolves to whether that was acknowledged. */
  async save(address: string): Promise<boolean> {
    const edits = this.#edits + 1;
    const bytes = edited(this.#id, edits);
    const request = fetch(`${address}graphs/${this.name}`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'if-match': `"${this.#basis}"`,
        ...(edits % 4 === 0 && { 'counterclaim-keep': 'merged' }),
      },
      body: bytes.slice(),
    });
    this.isWaiting = true;
    const answer = await request.catch(() => undefined);
    this.isWaiting = false;
    if (!answer) return false;
    if (!answer.ok) throw new Error(`${this.name}, edit ${edits}: ${answer.status} ${await answer.text()}`);
    this.#edits = edits;
    this.#basis = basisOf(bytes);
    tally.acknowledged += 1;
    return true;
  }

  /** Reads the file after the server was started anew, and goes on from what it holds. */
  async reopen(address: string, folder: string): Promise<void> {
    const answer = await fetch(`${address}graphs/${this.name}`);
    const found = new Uint8Array(await answer.arrayBuffer());
    if (!parse(found).ok || Buffer.compare(found, readFileSync(join(folder, this.name))) !== 0)
      tally.corrupt += 1;
    if (basisOf(found) === this.#basis) return;
    const sent = basisOf(edited(this.#id, this.#edits + 1));
    if (basisOf(found) !== sent) tally.lost += 1;
    this.#edits += 1;
    this.#basis = basisOf(found);
  }
}

const temporariesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** Looks at what was kept of the clients' maps since the last time. */
function lookAtVersions(folder: string, ids: readonly string[], seen: Set<string>): void {
  for (const id of ids) {
    const place = join(folder, '.counterclaim', id, 'versions');
    for (const name of existsSync(place) ? readdirSync(place) : []) {
      if (seen.has(join(place, name))) continue;
      seen.add(join(place, name));
      tally.versions += 1;
      const isWhole =
        versionOf(name.replace(/\.json$/, '')) && parse(new Uint8Array(readFileSync(join(place, name)))).ok;
      if (!isWhole) tally.corrupt += 1;
    }
  }
}

/** Serves a folder, kills the server while it saves, starts it again and looks at what is there; so many times. */
async function killedAgainAndAgain(folder: string, kills: number, random: () => number): Promise<void> {
  const clients = ['a', 'b'].map((id) => new Client(id));
  const seen = new Set<string>();
  for (let number = 0; number <= kills; number += 1) {
    const { address, kill } = await running(folder);
    for (const client of clients) await client.reopen(address, folder);
    lookAtVersions(folder, ['a', 'b'], seen);
    // Sweeping waits for the dead process's lock.
    await vi.waitUntil(() => temporariesIn(folder).length === 0, 20_000).catch(() => undefined);
    tally.temporaries += temporariesIn(folder).length;
    if (number === kills) return kill();
    // Likewise saving: the first one comes before the time is measured.
    expect(await Promise.all(clients.map((client) => client.save(address)))).toEqual([true, true]);
    const saving = clients.map(async (client) => {
      while (await client.save(address));
    });
    await wait(Math.floor(random() * LONGEST));
    if (clients.some(({ isWaiting }) => isWaiting)) tally.inFlight += 1;
    await kill();
    await Promise.all(saving);
    tally.kills += 1;
    // A lock that is left, or a file half-way: it was killed between a save's first step and its last.
    if (['a', 'b'].some((id) => existsSync(join(folder, '.counterclaim/locks', `${id}.json.lock`))))
      tally.inside += 1;
  }
}

test('a server that is killed in the middle of saving loses nothing that it acknowledged', async () => {
  const files = { 'a.json': edited('a', 0), 'b.json': edited('b', 0) };
  const folders = Array.from({ length: FOLDERS }, () => temporaryFolder(files));
  await Promise.all(
    folders.map((folder, place) => killedAgainAndAgain(folder, KILLS / FOLDERS, seeded(SEED * 1000 + place))),
  );
  const { kills, inFlight, inside, acknowledged, versions, ...faults } = tally;
  console.log(
    `Seed ${SEED}: ${kills} kills, ${inFlight} with a save in flight and ${inside} within one; ${acknowledged} edits acknowledged, ${versions} versions kept; lost edits: ${faults.lost}, corrupt files: ${faults.corrupt}, temporary files left: ${faults.temporaries}`,
  );
  expect(faults).toEqual({ lost: 0, corrupt: 0, temporaries: 0 });
  expect(kills).toBe(KILLS);
  expect(Math.min(inFlight, inside) / kills).toBeGreaterThan(0.2);
});

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskStore, sweep } from '../../src/storage/disk/index.ts';
import { basisOf } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { everySeedInTurn } from '../model/everySeed.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { bytesOf, mapFile } from './mapFile.ts';
import { ModelDisk, type Remains } from './modelDisk.ts';
import { recorded, type Step } from './recorded.ts';

const start = Date.UTC(2026, 0, 1);
const TRASH = '.counterclaim/trash';
const VERSIONS = '.counterclaim/m/versions';
const SHELF = '.counterclaim/m/positions';
const isTemporary = (name: string) => name.endsWith('.tmp');

/** A step in words, with paths as seen from the folder; names that differ from run to run are called what they are. */
function told(step: Step, home: string): string {
  const say = (path: string) =>
    isTemporary(path)
      ? 'temporary'
      : path.startsWith(join(home, VERSIONS, '/'))
        ? 'version'
        : relative(home, path) || '.';
  return [step.does, say(step.path), ...('to' in step ? [say(step.to)] : [])].join(' ');
}

describe('what is done to the disk before a write is acknowledged', () => {
  const whole = (takes: string, folder: string) => [
    'create temporary',
    'syncFile temporary',
    takes,
    ...(takes.startsWith('link') ? ['remove temporary'] : []),
    `syncFolder ${folder}`,
  ];
  const lasting = (path: string) => {
    const above: string[] = [];
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) above.push(folder);
    return [`makeFolder ${path}`, ...[...above, '.'].map((folder) => `syncFolder ${folder}`)];
  };
  const one = bytesOf(mapFile('One'));
  const two = bytesOf(mapFile('Two'));

  test('a file is replaced once what it held is kept, folder by folder', async () => {
    const home = temporaryFolder({ 'a.json': one });
    const { system, steps } = recorded();
    const store = diskStore(home, { system });
    expect(await store.write!('a.json', two, basisOf(one))).toMatchObject({ ok: true });
    const first = [...lasting(VERSIONS), ...whole('link temporary version', VERSIONS)];
    const replaced = whole('rename temporary a.json', '.');
    expect(steps.map((step) => told(step, home))).toEqual([...first, ...replaced]);
    expect(await store.write!('a.json', one, basisOf(two))).toMatchObject({ ok: true });
    expect(steps.slice(first.length + replaced.length).map((step) => told(step, home))).toEqual(replaced);
    expect(readdirSync(home).sort()).toEqual(['.counterclaim', 'a.json']);
  });

  test('a file is made', async () => {
    const home = temporaryFolder();
    const { system, steps } = recorded();
    expect(await diskStore(home, { system }).create!('a.json', one)).toMatchObject({ ok: true });
    expect(steps.map((step) => told(step, home))).toEqual(whole('link temporary a.json', '.'));
  });

  test('a document beside a map is made, replaced and removed', async () => {
    const home = temporaryFolder({ 'a.json': one });
    const { system, steps } = recorded();
    const beside = diskStore(home, { system }).beside!;
    const basis = basisOf(bytesOf('1'));
    const done = async (write: Promise<{ readonly ok: boolean }>) => {
      const from = steps.length;
      expect(await write).toMatchObject({ ok: true });
      return steps.slice(from).map((step) => told(step, home));
    };
    const made = [...lasting(SHELF), ...whole(`link temporary ${SHELF}/x.json`, SHELF)];
    const replaced = [...lasting(SHELF), ...whole(`rename temporary ${SHELF}/x.json`, SHELF)];
    const removed = [`remove ${SHELF}/x.json`, `syncFolder ${SHELF}`];
    expect(await done(beside.write('a.json', 'positions', 'x', '1'))).toEqual(made);
    expect(await done(beside.write('a.json', 'positions', 'x', '2', basis))).toEqual(replaced);
    // Whoever kept the same may have been stopped before it was on the disk.
    expect(await done(beside.write('a.json', 'positions', 'x', '2', basis))).toEqual(replaced);
    expect(await done(beside.write('a.json', 'positions', 'x', '2'))).toEqual(replaced);
    expect(await done(beside.remove('a.json', 'positions', 'x', basisOf(bytesOf('2'))))).toEqual(removed);
    expect(await done(beside.remove('a.json', 'positions', 'x', basisOf(bytesOf('2'))))).toEqual(
      removed.slice(1),
    );
  });

  test('a file is put aside and taken out again: it has its new name before it loses the old one', async () => {
    const home = temporaryFolder({ 'a.json': one });
    const { system, steps } = recorded();
    const store = diskStore(home, { system });
    expect(await store.discard!('a.json', basisOf(one))).toMatchObject({ ok: true });
    expect(await store.restore!('a.json')).toMatchObject({ ok: true });
    const moved = (from: string, to: string) => [
      `link ${join(from, 'a.json')} ${join(to, 'a.json')}`,
      `syncFolder ${to}`,
      `remove ${join(from, 'a.json')}`,
      `syncFolder ${from}`,
    ];
    expect(steps.map((step) => told(step, home))).toEqual([
      ...lasting(TRASH),
      ...moved('.', TRASH),
      ...moved(TRASH, '.'),
    ]);
  });
});

/** What a folder has to hold: the title of `a.json`, how `a.json` came to be replaced, where `b.json` is, and what is kept beside both. */
interface Held {
  readonly title: string;
  /** Titles that are to be found among the versions whenever `a.json` has this one. */
  readonly kept: readonly string[];
  readonly b: 'nowhere' | 'home' | 'trash';
  readonly position: string | undefined;
}

/** One write: the steps from `from` to `to`, and what holds before and after it. */
interface Write {
  readonly from: number;
  readonly to: number;
  readonly before: Held;
  readonly after: Held;
}

/** Writes of every kind in random order, as they were done to this machine's disk. */
async function writes(home: string, random: () => number) {
  const { system, steps } = recorded();
  let now = start;
  const store = diskStore(home, { system, clock: () => now });
  let held: Held = { title: '0', kept: [], b: 'nowhere', position: undefined };
  const done: Write[] = [];
  for (let number = 1; number <= 6; number += 1) {
    now += random() < 0.2 ? 3_600_000 : 1;
    const [from, before] = [steps.length, held];
    const kind = random();
    if (kind < 0.35) {
      const next = held.position === undefined || random() < 0.7 ? `Position ${number}.` : undefined;
      const basis = held.position === undefined ? undefined : basisOf(bytesOf(held.position));
      const changed =
        next === undefined
          ? await store.beside!.remove('a.json', 'positions', 'x', basis!)
          : await store.beside!.write('a.json', 'positions', 'x', next, basis);
      expect(changed).toMatchObject({ ok: true });
      held = { ...held, position: next };
    } else if (kind < 0.7) {
      const keep = random() < 0.4 ? 'merged' : undefined;
      const basis = basisOf(bytesOf(mapFile(held.title)));
      const written = await store.write!('a.json', bytesOf(mapFile(`${number}`)), basis, { keep });
      expect(written).toMatchObject({ ok: true });
      const isKept = steps.slice(from).some(({ does }) => does === 'link');
      expect(isKept || keep === undefined).toBe(true);
      held = { ...held, title: `${number}`, kept: isKept ? [...held.kept, held.title] : held.kept };
    } else if (held.b === 'nowhere') {
      expect(await store.create!('b.json', other)).toMatchObject({ ok: true });
      held = { ...held, b: 'home' };
    } else if (held.b === 'home') {
      expect(await store.discard!('b.json', basisOf(other))).toMatchObject({ ok: true });
      held = { ...held, b: 'trash' };
    } else {
      expect(await store.restore!('b.json')).toMatchObject({ ok: true });
      held = { ...held, b: 'home' };
    }
    done.push({ from, to: steps.length, before, after: held });
  }
  return { steps, done };
}

const other = bytesOf(mapFile('Other'));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const titleOf = (bytes: Uint8Array): string | undefined => {
  const text = textOf(bytes);
  const title = /"title": "(\w+)"/.exec(text)?.[1];
  return title !== undefined && text === mapFile(title) ? title : undefined;
};

/** What breaks a law in what is left of the disk. Every file is whole, and those are there that have to be. */
function broken(home: string, remains: Remains, { before, after }: Write, isAcknowledged: boolean): string[] {
  const faults: string[] = [];
  for (const [path, bytes] of remains) {
    const isDocument = path.startsWith(join(home, SHELF));
    const isWhole = isDocument ? /^Position \d\.$/.test(textOf(bytes)) : titleOf(bytes) !== undefined;
    if (!isTemporary(path) && !isWhole) faults.push(`torn: ${relative(home, path)}`);
  }
  const at = (path: string) => remains.get(join(home, path));
  const found = at('a.json');
  const title = found && titleOf(found);
  const allowed = isAcknowledged ? [after] : [before, after];
  const held = allowed.find((one) => one.title === title);
  if (!held) faults.push(`a.json has ${title}, not ${allowed.map((one) => one.title).join(' or ')}`);
  const beside = at(`${SHELF}/x.json`);
  const position = beside && textOf(beside);
  if (!allowed.some((one) => one.position === position)) faults.push(`beside it is ${position}`);
  const versions = [...remains].flatMap(([path, bytes]) =>
    path.startsWith(join(home, VERSIONS)) ? [titleOf(bytes)] : [],
  );
  for (const kept of held?.kept ?? []) if (!versions.includes(kept)) faults.push(`not kept: ${kept}`);
  const places = [...(at('b.json') ? ['home'] : []), ...(at(`${TRASH}/b.json`) ? ['trash'] : [])];
  const isWhere = isAcknowledged
    ? places.join() === (after.b === 'nowhere' ? '' : after.b)
    : before.b === 'nowhere' || places.length > 0;
  if (!isWhere) faults.push(`b.json is in ${places.join(' and ') || 'no place'}, not in ${after.b}`);
  return faults;
}

/** What is left of a disk, as files of this machine, once the program has started anew: its temporary files. */
async function temporariesAfterStart(home: string, remains: Remains): Promise<readonly string[]> {
  const folder = temporaryFolder();
  for (const [path, bytes] of remains) {
    const place = join(folder, relative(home, path));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  await sweep(folder);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isTemporary);
}

/** All ways of stopping where they are few, else some of them: those where all and where nothing was lost among them. */
function someOf(ways: number, random: () => number): readonly number[] {
  const FEW = 96;
  if (ways <= FEW) return Array.from({ length: ways }, (_, way) => way);
  return [0, ways - 1, ...Array.from({ length: FEW - 2 }, () => Math.floor(random() * ways))];
}

test('wherever the machine stops, and whatever of the unflushed is lost, a file is the old or the new one, and the new one once that was said', async () => {
  let [stops, acknowledged] = [0, 0];
  await everySeedInTurn(proofScale(12, 400), async (random, seed) => {
    const home = temporaryFolder({ 'a.json': mapFile('0') });
    const { steps, done } = await writes(home, random);
    const disk = new ModelDisk(home, new Map([[join(home, 'a.json'), bytesOf(mapFile('0'))]]));
    const chance = seeded(seed);
    const swept = new Set<string>();
    for (const write of done)
      for (let count = write.from; count <= write.to; count += 1) {
        if (count > write.from) disk.do(steps[count - 1]!);
        for (const way of someOf(disk.ways, chance)) {
          const remains = disk.after(way);
          const where = `${count} steps, the last ${count > 0 ? told(steps[count - 1]!, home) : 'none'}, way ${way}`;
          expect(broken(home, remains, write, count === write.to), where).toEqual([]);
          stops += 1;
          const temporaries = [...remains.keys()].filter(isTemporary).join();
          if (temporaries === '' || swept.has(temporaries)) continue;
          swept.add(temporaries);
          expect(await temporariesAfterStart(home, remains), where).toEqual([]);
        }
        if (count === write.to) acknowledged += 1;
      }
  });
  console.log(
    `Machines that stopped: ${stops}, over ${acknowledged} acknowledged writes; torn or lost files: 0, temporary files left: 0`,
  );
});

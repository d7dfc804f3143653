import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  addCounterClaim,
  addReason,
  editText,
  perform,
  relink,
  removeStatements,
  setTags,
  type Command,
  type Context,
} from '../src/edit/index.ts';
import { parse, serialize } from '../src/formats/index.ts';
import { validate, type ArgumentMap } from '../src/model/index.ts';
import { seeded } from '../tests/random.ts';
import { argumentMapOf } from './maps.ts';

const ROUNDS = 200;
const EDITS = 3;
const STATEMENTS = 60;

/** How merging went in all rounds. */
interface Tally {
  /** Merges that git leaves to a person. */
  conflicts: number;
  /** Merges that went through, and whose file has something that points nowhere. */
  dangling: number;
  /** Merges that went through, and whose file can't be opened. */
  unread: number;
  /** Merges that ended in a file that can't be opened, whether they went through or not. */
  torn: number;
}

/**
 * Two people change a map in a git repository, each with a few random edits, and one merges the other's branch: how often git alone leaves that to
 * a person or leaves something that points nowhere, beside git with our merge driver.
 */
export function benchMerge(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-merge-'));
  const tallies = { 'git alone': nothing(), 'with the driver': nothing() };
  try {
    const repository = begun(folder);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const random = seeded(round);
      const made = argumentMapOf(STATEMENTS, round);
      // A text's own layer is locked.
      const layers = new Map(
        [...made.layers].map(([id, layer]) => [id, { ...layer, role: 'reader' as const }]),
      );
      const base = { ...made, layers };
      repository.diverge(base, edited(base, random, 'ours'), edited(base, random, 'theirs'));
      for (const [way, tally] of Object.entries(tallies))
        count(tally, repository.merge(way === 'with the driver'));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `Merging in git: ${ROUNDS} rounds of ${EDITS} random edits a side, a map of ${STATEMENTS} statements`,
  );
  const columns = ['conflicts', 'clean but dangling', 'clean but unreadable', 'file torn'];
  console.log(''.padEnd(18) + columns.map((name) => name.padStart(22)).join(''));
  for (const [way, { conflicts, dangling, unread, torn }] of Object.entries(tallies))
    console.log(
      way.padEnd(18) +
        [conflicts, dangling, unread, torn].map((value) => String(value).padStart(22)).join(''),
    );
  const [alone, driven] = Object.values(tallies).map(({ conflicts }) => conflicts);
  console.log(`Conflicts, the driver to git alone: ${(driven! / alone!).toFixed(2)}`);
  return Promise.resolve();
}

const nothing = (): Tally => ({ conflicts: 0, dangling: 0, unread: 0, torn: 0 });

function count(tally: Tally, { isClean, bytes }: { isClean: boolean; bytes: Uint8Array }): void {
  if (!isClean) tally.conflicts += 1;
  const parsed = parse(bytes);
  if (!parsed.ok) tally.torn += 1;
  if (!isClean) return;
  if (!parsed.ok) tally.unread += 1;
  else if (validate(parsed.map).some(({ kind }) => kind === 'dangling-reference')) tally.dangling += 1;
}

/** A few edits, of the kinds that people make most. */
function edited(map: ArgumentMap, random: () => number, side: string): ArgumentMap {
  const context: Context = { random, reader: 'Mine', layer: 'ltext' };
  const pick = <T>(from: Iterable<T>): T => {
    const all = [...from];
    return all[Math.floor(random() * all.length)]!;
  };
  let now = map;
  for (let done = 0; done < EDITS;) {
    const statement = pick(now.statements.keys());
    const text = `What ${side} came to think: ${Math.floor(random() * 1e6)}.`;
    const carryOut = <Input>(command: Command<Input>, input: Input) => {
      const performed = perform(now, command, input, context);
      if (!performed.ok) return;
      now = performed.map;
      done += 1;
    };
    const chance = random();
    if (chance < 0.25) carryOut(addReason, { to: statement, text });
    else if (chance < 0.45) carryOut(addCounterClaim, { to: statement, text });
    else if (chance < 0.7) carryOut(editText, { statement, text });
    else if (chance < 0.8) carryOut(setTags, { of: statement, to: [side] });
    else if (chance < 0.9) carryOut(relink, { step: pick(now.relations.keys()), to: statement });
    else carryOut(removeStatements, { statements: [statement], withBranch: false });
  }
  return now;
}

/** A fresh repository that knows our merge driver, and uses it when it is asked to. */
function begun(folder: string) {
  const program = fileURLToPath(new URL('../bin/counterclaim.js', import.meta.url));
  const driver = `"${process.execPath}" "${program}" merge %O %A %B %P`;
  const place = join(folder, 'a.json');
  const attributes = join(folder, '.git/driven');
  const run = (...given: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...given], {
      cwd: folder,
      encoding: 'utf8',
    });
  const git = (...given: readonly string[]) => {
    const { status, stderr } = run(...given);
    if (status !== 0) throw new Error(`git ${given.join(' ')}: ${stderr}`);
  };
  const commit = (map: ArgumentMap) => {
    writeFileSync(place, serialize(map));
    git('add', 'a.json');
    git('commit', '-q', '--allow-empty', '-m', 'x');
  };
  git('init', '-q');
  git('config', 'gc.auto', '0');
  git('config', 'merge.counterclaim.driver', driver);
  git('checkout', '-q', '-b', 'ours');
  writeFileSync(attributes, '*.json merge=counterclaim\n');
  return {
    /** Leaves the branches `ours` and `theirs`, which both come from one commit. */
    diverge(base: ArgumentMap, ours: ArgumentMap, theirs: ArgumentMap): void {
      commit(base);
      git('checkout', '-q', '-B', 'theirs');
      commit(theirs);
      git('checkout', '-q', '-B', 'ours', 'theirs~1');
      commit(ours);
    },
    /** Merges theirs into ours, and leaves things as they were. */
    merge(isDriven: boolean): { isClean: boolean; bytes: Uint8Array } {
      const chosen = isDriven ? ['-c', `core.attributesFile=${attributes}`] : [];
      const { status } = run(...chosen, 'merge', '-q', 'theirs', '-m', 'x');
      const bytes = new Uint8Array(readFileSync(place));
      git('reset', '-q', '--hard', status === 0 ? 'HEAD~1' : 'HEAD');
      return { isClean: status === 0, bytes };
    },
  };
}

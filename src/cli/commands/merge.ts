import { basename, resolve } from 'node:path';
import { merge as merged, type Conflict, type MergeSide } from '../../edit/index.ts';
import { parse, serialize } from '../../formats/index.ts';
import { basisOf } from '../../storage/index.ts';
import { readGraphFile } from '../../storage/disk/index.ts';
import type { ArgumentMap } from '../../model/index.ts';
import { checking, help, merging, misuse } from '../../words/commandLine.ts';
import { conflictSentence, versionWords } from '../../words/merging.ts';
import { problemSentence } from '../../words/problems.ts';
import { FAILED, FINE, FOUND, type Command } from '../command.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../writeWhole.ts';

/** Merges two versions of a graph file that come from the same one: what git asks of a merge driver. */
export const merge: Command = {
  help: help.merge,
  options: { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } },
  run: async ({ values, rest }, host) => {
    if (rest.length < 3 || rest.length > 4) {
      host.complain(misuse.threeFiles);
      return FAILED;
    }
    const [baseFile, oursFile, theirsFile, path] = rest;
    const base = await opened(baseFile!, host, { mayBeEmpty: true });
    const ours = await opened(oursFile!, host);
    const theirs = await opened(theirsFile!, host);
    if (!base || !ours || !theirs) return FAILED;
    const { map, conflicts } = merged(base.map, ours.map!, theirs.map!);
    const output = (values['output'] as string | undefined) ?? oursFile!;
    const fault = await writeWhole(resolve(host.folder, output), contents(map, base, ours, theirs));
    if (fault !== undefined) {
      host.complain(merging.notWritten(output, fault));
      return FAILED;
    }
    if (values['json'])
      host.say(JSON.stringify({ output, conflicts: conflicts.map((one) => inJson(map, one)) }, null, 2));
    else if (conflicts.length > 0) {
      host.complain(merging.conflicts(path ?? basename(oursFile!), conflicts.length));
      for (const conflict of conflicts) host.complain(merging.conflict(...inWords(map, conflict)));
      host.complain(path === undefined ? merging.decide(output, theirsFile!) : merging.decideInGit(path));
    }
    return conflicts.length > 0 ? FOUND : FINE;
  },
};

interface OpenedFile {
  readonly bytes: Uint8Array;
  /** Undefined for the empty file that git gives where both sides made the file. */
  readonly map: ArgumentMap | undefined;
}

async function opened(
  file: string,
  host: Host,
  { mayBeEmpty = false } = {},
): Promise<OpenedFile | undefined> {
  const read = await readGraphFile(resolve(host.folder, file));
  if (read.ok && mayBeEmpty && read.bytes.length === 0) return { bytes: read.bytes, map: undefined };
  const parsed = read.ok ? parse(read.bytes) : { ok: false as const, problems: [read.problem] };
  if (read.ok && parsed.ok) return { bytes: read.bytes, map: parsed.map };
  for (const problem of parsed.problems)
    host.complain(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
  host.complain(merging.unread);
  return undefined;
}

/** The merged file; where only one side changed anything, its bytes as they are. */
function contents(
  map: ArgumentMap,
  base: OpenedFile,
  ours: OpenedFile,
  theirs: OpenedFile,
): string | Uint8Array {
  const [from, our, their] = [base, ours, theirs].map(({ bytes }) => basisOf(bytes));
  if (their === from || our === their) return ours.bytes;
  return our === from ? theirs.bytes : serialize(map);
}

const sides: readonly MergeSide[] = ['ours', 'theirs'];
const inWords = (map: ArgumentMap, conflict: Conflict): readonly [string, string, string] => {
  const [ours, theirs] = sides.map((side) => versionWords(map, conflict, side));
  return [conflictSentence(map, conflict), ours!, theirs!];
};

const inJson = (map: ArgumentMap, conflict: Conflict) => ({
  table: conflict.table,
  id: conflict.id,
  fields: conflict.fields ?? null,
  base: conflict.base ?? null,
  ours: conflict.ours ?? null,
  theirs: conflict.theirs ?? null,
  sentence: conflictSentence(map, conflict),
});

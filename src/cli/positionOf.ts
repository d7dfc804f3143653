import { resolve } from 'node:path';
import { positionFromJson, type SavedPosition } from '../formats/index.ts';
import { readGraphFile } from '../storage/disk/index.ts';
import { checking } from '../words/commandLine.ts';
import { problemSentence } from '../words/problems.ts';
import type { Host } from './host.ts';

/** The position of a file; undefined where there is none, which the host has been told then. */
export async function positionOf(file: string, host: Host): Promise<SavedPosition | undefined> {
  const read = await readGraphFile(resolve(host.folder, file));
  const parsed = read.ok ? positionFromJson(read.bytes) : { ok: false as const, problems: [read.problem] };
  if (parsed.ok) return parsed.position;
  for (const problem of parsed.problems)
    host.complain(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
  return undefined;
}

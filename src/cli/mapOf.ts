import { resolve } from 'node:path';
import { parse } from '../formats/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { readGraphFile } from '../storage/disk/index.ts';
import { checking } from '../words/commandLine.ts';
import { problemSentence } from '../words/problems.ts';
import type { Host } from './host.ts';

/** The map of a graph file; undefined where there is none, which the host has been told then. */
export async function mapOf(file: string, host: Host): Promise<ArgumentMap | undefined> {
  const read = await readGraphFile(resolve(host.folder, file));
  const parsed = read.ok ? parse(read.bytes) : { ok: false as const, problems: [read.problem] };
  if (parsed.ok) return parsed.map;
  for (const problem of parsed.problems)
    host.complain(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
  return undefined;
}

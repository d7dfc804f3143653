import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from '../../formats/index.ts';
import { validate, type Problem, type Severity } from '../../model/index.ts';
import { diskStore, readGraphFile } from '../../storage/disk/index.ts';
import { checking, help, misuse } from '../../words/commandLine.ts';
import { problemSentence } from '../../words/problems.ts';
import { FAILED, FINE, FOUND, type Command, type ExitCode } from '../command.ts';
import type { Host } from '../host.ts';

/** Says what is wrong with graph files. */
export const check: Command = {
  help: help.check,
  options: { json: { type: 'boolean' } },
  run: async ({ values, rest }, host) => {
    if (rest.length === 0) {
      host.complain(misuse.noFiles);
      return FAILED;
    }
    const findings: Finding[] = [];
    let empty = false;
    for (const path of rest) {
      const files = await filesOf(path, host.folder);
      if (files.length === 0) {
        empty = true;
        host.complain(checking.emptyFolder(path));
      }
      for (const file of files) {
        const finding = await findingOf(file, host.folder);
        findings.push(finding);
        if (!values['json']) report(finding, host);
      }
    }
    if (values['json']) host.say(JSON.stringify(findings.map(inJson), null, 2));
    else if (findings.length > 0) summarise(findings, host);
    return empty ? FAILED : exitCode(findings);
  },
};

interface Finding {
  readonly file: string;
  readonly read: boolean;
  readonly problems: readonly Problem[];
}

const counts = (severity: Severity) => severity !== 'hint';
const isFine = ({ problems }: Finding) => !problems.some(({ severity }) => counts(severity));

function exitCode(findings: readonly Finding[]): ExitCode {
  if (findings.some(({ read }) => !read)) return FAILED;
  return findings.every(isFine) ? FINE : FOUND;
}

/** A path's own file; of a folder, its graph files. */
async function filesOf(path: string, from: string): Promise<readonly string[]> {
  const place = resolve(from, path);
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const listing = await diskStore(place).list();
  // A folder that can't be listed is reported as a file that can't be read.
  return listing.ok ? listing.names.map((name) => join(path, name)) : [path];
}

async function findingOf(file: string, from: string): Promise<Finding> {
  const read = await readGraphFile(resolve(from, file));
  if (!read.ok) return { file, read: read.problem.kind !== 'unreadable', problems: [read.problem] };
  const parsed = parse(read.bytes);
  return {
    file,
    read: true,
    problems: parsed.ok ? [...parsed.problems, ...validate(parsed.map)] : parsed.problems,
  };
}

function report({ file, problems }: Finding, host: Host): void {
  for (const problem of problems) {
    host.say(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
  }
}

function summarise(findings: readonly Finding[], host: Host): void {
  const all = findings.flatMap(({ problems }) => problems);
  const number = (severity: Severity) => all.filter((problem) => problem.severity === severity).length;
  host.say(checking.summary(findings.length, number('error'), number('warning'), number('hint')));
}

/** Every problem with every field, so that a reader need not ask which are there. */
const inJson = (finding: Finding) => ({
  file: finding.file,
  ok: isFine(finding),
  problems: finding.problems.map((problem) => ({
    kind: problem.kind,
    severity: problem.severity,
    ids: problem.ids,
    values: problem.values,
    pointer: problem.pointer ?? null,
    sentence: problemSentence(problem),
    mend: problem.mend ?? [],
  })),
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../corpora.ts';
import { resolved, sourceFiles, type SourceFile } from './sourceFiles.ts';

/** Files of src from which others are reached by imports. */
function reachedFrom(
  entries: readonly string[],
  files: readonly SourceFile[],
  resolve = resolved,
): ReadonlySet<string> {
  const imports = new Map(files.map((file) => [file.path, file.imports] as const));
  const reached = new Set(entries);
  for (const path of reached) {
    for (const { from } of imports.get(path) ?? []) {
      const target = resolve(path, from);
      if (target !== undefined) reached.add(target);
    }
  }
  return reached;
}

/** What starts the program: the files of src that the page, the package's bin, the build and the workers' addresses name. */
function entries(files: readonly SourceFile[]): readonly string[] {
  const folders = ['', 'bin', 'scripts'];
  const naming = folders.flatMap((folder) => {
    const path = join(repository, folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => /\.(html|js|ts|json)$/.test(name) && !name.startsWith('package-lock'))
          .map((name) => readFileSync(join(path, name), 'utf8'))
      : [];
  });
  return files.map(({ path }) => path).filter((path) => naming.some((text) => text.includes(`src/${path}`)));
}

const foldersWithIndex = (files: readonly SourceFile[]) =>
  files.flatMap(({ path }) => (path.endsWith('/index.ts') ? path.slice(0, -'index.ts'.length) : []));

/** Files that no index of their folder (or of one above it) reaches, and that nothing outside but an entry names. */
function unlisted(
  files: readonly SourceFile[],
  starts: readonly string[],
  resolve = resolved,
): readonly string[] {
  const folders = foldersWithIndex(files);
  return files.flatMap(({ path }) => {
    const own = folders.filter((folder) => path.startsWith(folder));
    const listed = own.some((folder) => reachedFrom([`${folder}index.ts`], files, resolve).has(path));
    return own.length === 0 || listed || reachedFrom(starts, files, resolve).has(path) ? [] : [path];
  });
}

const files = sourceFiles();
const starts = entries(files);

describe('no file of src is an orphan', () => {
  it('finds what starts the program', () => {
    expect(starts).toEqual(expect.arrayContaining(['view/main.ts', 'cli/main.ts']));
  });

  it('every file in a folder with an index is reached from that index, or from what starts the program', () => {
    expect(unlisted(files, starts)).toEqual([]);
  });

  it('every other file is reached from what starts the program, or from an index', () => {
    const reached = reachedFrom(
      [...starts, ...foldersWithIndex(files).map((folder) => `${folder}index.ts`)],
      files,
    );
    expect(files.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  it('would find one', () => {
    const file = (path: string, ...from: string[]): SourceFile => ({
      path,
      imports: from.map((name) => ({ from: name, typeOnly: false })),
    });
    const some = [
      file('formats/index.ts', './a.ts'),
      file('formats/a.ts', './b.ts'),
      file('formats/b.ts'),
      file('formats/forgotten.ts', './b.ts'),
      file('formats/tool.ts'),
    ];
    const resolve = (_: string, from: string) => from.replace('./', 'formats/');
    expect(unlisted(some, ['formats/tool.ts'], resolve)).toEqual(['formats/forgotten.ts']);
  });
});

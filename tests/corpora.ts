import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the repository lies. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

/**
 * The folder of test data beside the repository: the article, corpora of other tools. It is not part of the project (its licences
 * differ): `COUNTERCLAIM_SHARED` says where it lies, if not in `../shared`.
 */
export const shared = process.env['COUNTERCLAIM_SHARED'] ?? join(repository, '..', 'shared');

const present = existsSync(shared);

/** True where the tests of shared data are to be skipped: it is not there and this is not CI, where its absence is a failure. */
export const skipShared = !present && !process.env['CI'];

/** A test's name that says when and why it is skipped. */
export const onShared = (name: string): string =>
  present ? name : `${name} (skipped: no test data in ${shared})`;

/** A file of the shared data. */
export const sharedFile = (...path: readonly string[]): string => readFileSync(join(shared, ...path), 'utf8');

/** The names of a shared folder's files with an ending, in order; none where the shared data is absent. */
export const sharedFiles = (folder: string, ending: string): readonly string[] =>
  present
    ? readdirSync(join(shared, folder))
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];

/** The article that `graphs/pakistan-gaza-isf.json` is a reading of. */
export const article = (): string => sharedFile('article', 'article.txt');

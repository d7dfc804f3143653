import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../corpora.ts';
import { roomTable, trespasses } from './rooms.ts';
import { importsOf, roomOf, sourceFiles } from './sourceFiles.ts';

const table = roomTable(readFileSync(join(repository, 'ARCHITECTURE.md'), 'utf8'));
const files = sourceFiles();

describe('who may import whom', () => {
  it('is a table with a row for every room of src, and no other', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !table.has(room))).toEqual(
      [],
    );
    expect([...table.keys()].filter((room) => !files.some(({ path }) => roomOf(path) === room))).toEqual([]);
  });

  it('is kept by every import and type import of src', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(trespasses(files, table)).toEqual([]);
  });

  it('has no two rooms that need each other, but for the last two', () => {
    const pairs = [...table].flatMap(([room, { rooms }]) =>
      [...rooms]
        .filter((other) => table.get(other)!.rooms.has(room) && other !== room)
        .map((other) => [room, other].sort().join(' and ')),
    );
    expect(new Set(pairs).size).toBeLessThanOrEqual(1);
  });
});

describe('the check itself', () => {
  const rows = roomTable(
    '# A\n\n## Who may import whom\n\n| room | needs |\n| --- | --- |\n| text | nothing |\n| model | text |\n| words | model (types); its sentences |\n| view | everything above |\n| cli | everything but view |\n\n## B\n\n| x | y |\n',
  );
  const check = (path: string, text: string) =>
    trespasses([{ path, imports: importsOf(path, text) }], rows, (importer, from) =>
      from.startsWith('./') ? `${roomOf(importer)}/x.ts` : from.replace('../', ''),
    );

  it('reads the table', () => {
    expect([...rows].map(([room, { rooms }]) => `${room}: ${[...rooms].join(' ')}`)).toEqual([
      'text: ',
      'model: text',
      'words: model',
      'view: text model words',
      'cli: text model words cli',
    ]);
    expect(() => roomTable('## Who may import whom\n| model | attic |\n')).toThrow('attic');
  });

  it.each([
    ['model/a.ts', "import { x } from '../words/index.ts';"],
    ['model/a.ts', "import type { X } from '../view/x.ts';"],
    ['model/a.ts', "export * from '../words/index.ts';"],
    ['model/a.ts', "export type { X } from '../words/index.ts';"],
    ['model/a.ts', "let x: import('../words/index.ts').X;"],
    ['model/a.ts', "const x = await import('../words/index.ts');"],
    ['model/a.ts', "new Worker(new URL('../view/worker.ts', import.meta.url));"],
    ['model/a.ts', "import 'node:fs';"],
    ['view/a.ts', "import cytoscape from 'cytoscape';"],
    ['view/A.svelte', '<p>Hello</p><script lang="ts">\nimport type { Core } from \'cytoscape\';\n</script>'],
    ['model/A.svelte', "{#await import('../view/Part.svelte') then part}<part.default />{/await}"],
    ['text/a.ts', "import { onMount } from 'svelte';"],
    ['words/a.ts', "import { x } from '../model/index.ts';"],
    ['words/a.ts', "import { type X, y } from '../model/index.ts';"],
    ['attic/a.ts', ''],
    ['main.ts', ''],
  ])('fails on %s with %s', (path, text) => expect(check(path, text)).toHaveLength(1));

  it.each([
    ['model/a.ts', "import { x } from '../text/index.ts'; import { y } from './b.ts';"],
    ['words/a.ts', "import type { X } from '../model/index.ts'; import { type Y } from '../model/index.ts';"],
    ['view/canvas/a.ts', "import cytoscape from 'cytoscape';"],
    [
      'view/A.svelte',
      "<script lang=\"ts\">\nimport { onMount } from 'svelte';\n</script>\n<p>import 'cytoscape'</p>",
    ],
    ['cli/a.ts', "import 'node:fs'; // import '../view/x.ts'"],
  ])('lets %s have %s', (path, text) => expect(check(path, text)).toEqual([]));
});

import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { changed, type Change, type Id } from '../../../src/model/index.ts';
import { approximately, paletteCss } from '../../../src/picture/index.ts';
import { Address } from '../../../src/view/address.svelte.ts';
import { Shell } from '../../../src/view/shell.svelte.ts';
import '../../../src/view/theme.css';
import { Reading, type ReadingStart } from '../../../src/workspace/reading.svelte.ts';
import { sketch } from '../../model/sketch.ts';
import TourHost from './TourHost.svelte';

export const map = sketch(`thesis t
  r1: a > t
  r2: b > t
  r3: c > a`);

/** A tour with a stop for each statement, captioned “About a.”. */
export const tourOf = (id: Id, statements: string): Change => ({
  table: 'tours',
  id,
  record: {
    id,
    title: `Tour ${id}`,
    stops: [...statements].map((statement) => ({ statement, caption: `About ${statement}.` })),
  },
});
export const viewNamed = (id: Id): Change => ({
  table: 'views',
  id,
  record: { id, title: `View ${id}` },
});

/** A map's screen with one thing on it. */
export async function stage(
  panel: unknown,
  changes: readonly Change[] = [],
  more: Partial<ReadingStart> & {
    readonly given?: Record<string, unknown>;
    readonly onplace?: (start: number) => void;
    readonly editing?: Id;
  } = {},
) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss() }));
  const { given = {}, onplace, editing, ...start } = more;
  const reading = new Reading({ name: 'a.json', map, measure: approximately, ...start });
  reading.framing.setWindow({ width: 900, height: 700 });
  if (changes.length > 0) reading.put(changed(reading.map, changes));
  const shell = new Shell(reading, new Address());
  shell.editedTour = editing;
  const Panel = panel as Component<Record<string, unknown>> | undefined;
  const { container } = await render(TourHost, { reading, shell, Panel, given, ...(onplace && { onplace }) });
  return { reading, shell, container };
}

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const theMap = () => page.getByRole('application');

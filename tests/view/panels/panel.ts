import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import library from '../../../graphs/sunday-library.json?raw';
import primer from '../../../graphs/primer.json?raw';
import { parse } from '../../../src/formats/index.ts';
import { approximately, paletteCss } from '../../../src/picture/index.ts';
import { Reading } from '../../../src/workspace/reading.svelte.ts';
import '../../../src/view/theme.css';
import Host from './Host.svelte';

const files = { library, primer };

/** A graph file's JSON, to be changed. */
export type RawFile = Record<string, Record<string, Record<string, unknown>>>;

/** A reading of a shipped graph, and the text that its file holds. `change` alters the file's JSON first. */
export function readingOf(name: keyof typeof files, change: (file: RawFile) => void = () => {}): Reading {
  const file = JSON.parse(files[name]) as RawFile;
  change(file);
  const parsed = parse(JSON.stringify(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const reading = new Reading({ name: `${name}.json`, map: parsed.map, measure: approximately });
  reading.framing.setWindow({ width: 900, height: 700 });
  return reading;
}

/** A change: neither the text nor any quotation from it is in the file. */
export const withoutText = (file: RawFile): void => {
  for (const source of Object.values(file['sources']!)) delete source['text'];
  for (const passage of Object.values(file['passages']!))
    for (const key of ['exact', 'prefix', 'suffix']) delete passage[key];
};

export const textOf = (name: keyof typeof files): string =>
  (Object.values(JSON.parse(files[name]).sources as Record<string, { text: string }>)[0] as { text: string })
    .text;

/** Shows a panel with a reading. */
export async function show(
  reading: Reading,
  panel: unknown,
  given: Record<string, unknown> = {},
  width = 380,
) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss() }));
  return await render(Host, { reading, Panel: panel as Component<Record<string, unknown>>, given, width });
}

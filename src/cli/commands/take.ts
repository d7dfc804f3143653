import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { freshIds, perform, takeBlocks } from '../../edit/index.ts';
import {
  blocksAsLayer,
  blocksFromDocx,
  LARGEST,
  LARGEST_BLOCKS,
  parse,
  serialize,
  type BlocksLayer,
} from '../../formats/index.ts';
import type { ArgumentMap, LayerRole, Problem } from '../../model/index.ts';
import { diskStore, readGraphFile } from '../../storage/disk/index.ts';
import { basisOf, isGraphName, tooLarge } from '../../storage/index.ts';
import { checking, help, misuse, taking } from '../../words/commandLine.ts';
import { problemSentence } from '../../words/problems.ts';
import { refusalSentence } from '../../words/refusals.ts';
import { FAILED, FINE, FOUND, type Command, type ExitCode } from '../command.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../writeWhole.ts';

const roles: readonly LayerRole[] = ['reader', 'critic', 'defender'];

/** Takes the blocks of a debater's Word file into a map, as a layer. */
export const take: Command = {
  help: help.take,
  options: {
    layer: { type: 'string' },
    as: { type: 'string' },
    output: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
  },
  run: async ({ values, rest }, host) => {
    const failed = (...sentences: readonly string[]): ExitCode => {
      for (const sentence of sentences) host.complain(sentence);
      return FAILED;
    };
    const [file, blocks] = rest;
    if (file === undefined || blocks === undefined || rest.length > 2) return failed(misuse.mapAndBlocks);
    const as = (values['as'] as string | undefined) ?? 'reader';
    const role = roles.find((one) => one === as);
    if (!role) return failed(misuse.notARole(as));
    const layerTitle = (values['layer'] as string | undefined)?.trim() ?? titleOf(blocks);
    if (layerTitle === '') return failed(misuse.notATitle);

    const opened = await mapIn(file, host);
    const read = opened && (await blocksIn(blocks, host));
    if (!read) return failed(taking.unread);
    const { map, bytes } = opened;
    const newId = freshIds(map, Math.random);
    const layer = blocksAsLayer(map, read, { layerTitle, role, newId });
    if (layer.changes.length === 0) return told(values, host, { file, blocks, layer });
    const done = perform(map, takeBlocks, layer.changes, { random: Math.random, reader: layerTitle });
    if (!done.ok) return failed(refusalSentence(done.refusal), taking.unread);

    const output = (values['output'] as string | undefined) ?? file;
    const after = new TextEncoder().encode(serialize(done.map));
    const basis = values['output'] === undefined ? basisOf(bytes) : undefined;
    const fault = await written(resolve(host.folder, output), output, after, basis);
    return fault === undefined ? told(values, host, { file, blocks, layer, output }) : failed(fault);
  },
};

/** A layer is called as its file. */
const titleOf = (blocks: string): string =>
  basename(blocks)
    .replace(/\.docx$/i, '')
    .trim();

interface OpenedMap {
  readonly bytes: Uint8Array;
  readonly map: ArgumentMap;
}

async function mapIn(file: string, host: Host): Promise<OpenedMap | undefined> {
  const read = await readGraphFile(resolve(host.folder, file));
  const parsed = read.ok ? parse(read.bytes) : { ok: false as const, problems: [read.problem] };
  if (read.ok && parsed.ok) return { bytes: read.bytes, map: parsed.map };
  return complained(file, parsed.problems, host);
}

async function blocksIn(file: string, host: Host) {
  const read = await readGraphFile(resolve(host.folder, file), { largest: LARGEST_BLOCKS });
  const parsed = read.ok ? blocksFromDocx(read.bytes) : { ok: false as const, problems: [read.problem] };
  return parsed.ok ? parsed.file : complained(file, parsed.problems, host);
}

function complained(file: string, problems: readonly Problem[], host: Host): undefined {
  for (const problem of problems)
    host.complain(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
}

/** Writes the map; over the file it was read from (`basis`), only if nobody has changed that meanwhile. A sentence, where it can't be. */
async function written(
  path: string,
  name: string,
  bytes: Uint8Array,
  basis: string | undefined,
): Promise<string | undefined> {
  const place = basis === undefined ? path : await realpath(path).catch(() => path);
  if (basis !== undefined && isGraphName(basename(place))) {
    const stored = await diskStore(dirname(place)).write!(basename(place), bytes, basis, {
      keep: 'imported',
    });
    return stored.ok
      ? undefined
      : checking.problem(name, 'error', problemSentence(stored.problem), undefined);
  }
  if (bytes.length > LARGEST)
    return checking.problem(name, 'error', problemSentence(tooLarge(bytes.length, LARGEST)), undefined);
  const code = await writeWhole(place, bytes);
  return code === undefined ? undefined : taking.notWritten(name, code);
}

interface Outcome {
  readonly file: string;
  readonly blocks: string;
  readonly layer: BlocksLayer;
  /** Absent where nothing was new. */
  readonly output?: string;
}

function told(
  { json }: { readonly json?: unknown },
  host: Host,
  { file, blocks, layer: { changes, came, left }, output }: Outcome,
): ExitCode {
  const made = changes.find(({ table }) => table === 'layers');
  const layer =
    made && 'record' in made ? (made.record as { id: string; title: string; role: string }) : null;
  if (json) host.say(JSON.stringify({ file, output: output ?? null, layer, ...came, left }, null, 2));
  else {
    host.say(
      layer && output !== undefined ? taking.taken(output, layer.title, came) : taking.nothing(blocks),
    );
    for (const heading of left) host.complain(taking.left(heading));
  }
  return left.length > 0 ? FOUND : FINE;
}

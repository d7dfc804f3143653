import { resolve } from 'node:path';
import { articleFrom, LARGEST_ARTICLE } from '../../articles/index.ts';
import { debateOf, debates, type DebateFormat } from '../../debates/index.ts';
import { debateFromJson, sheetsFromJson } from '../../formats/index.ts';
import {
  textSource,
  type ArgumentMap,
  type Id,
  type PreparedSheets,
  type Problem,
} from '../../model/index.ts';
import { readGraphFile } from '../../storage/disk/index.ts';
import { fits } from '../../text/index.ts';
import { checking, misuse, preparingSheets } from '../../words/commandLine.ts';
import { problemSentence } from '../../words/problems.ts';
import type { Host } from '../host.ts';

/** What a sheet is made with beside the map: each is undefined where it can't be had, which the host has been told then. */

/** How the debate is held: a format that is known, or one of the user’s own in a file. */
export async function debateFor(format: string, host: Host): Promise<DebateFormat | undefined> {
  const known = debateOf(format);
  if (known) return known;
  if (!format.toLowerCase().endsWith('.json')) {
    host.complain(
      misuse.notADebate(
        format,
        debates.map(({ id }) => id),
      ),
    );
    return undefined;
  }
  const bytes = await bytesOf(format, host);
  if (!bytes) return undefined;
  const parsed = debateFromJson(bytes);
  if (parsed.ok) return parsed.debate;
  return complained(format, parsed.problems, host);
}

/** What somebody did to sheets by hand. */
export async function notesIn(file: string, host: Host): Promise<PreparedSheets | undefined> {
  const bytes = await bytesOf(file, host);
  if (!bytes) return undefined;
  const parsed = sheetsFromJson(bytes);
  if (parsed.ok) return parsed.sheets;
  return complained(file, parsed.problems, host);
}

/** The text of the article, by the id of the source it is: the one that has its digest, or else the first text the map reads. */
export async function articleIn(
  file: string,
  map: ArgumentMap,
  host: Host,
): Promise<ReadonlyMap<Id, string> | undefined> {
  const bytes = await bytesOf(file, host);
  if (!bytes) return undefined;
  const read = articleFrom(new TextDecoder().decode(bytes), { name: file });
  if (!read.ok) return complained(file, [read.problem], host);
  const { text } = read.article;
  const isIt = ({ role, digest }: { readonly role: string; readonly digest?: string }) =>
    role === 'text' && digest !== undefined && fits(digest, text);
  const same = [...map.sources.values()].find(isIt);
  const source = same ?? textSource(map);
  if (!source) {
    host.complain(preparingSheets.noText);
    return undefined;
  }
  if (!same) host.complain(preparingSheets.otherText(file));
  return new Map([[source.id, text]]);
}

async function bytesOf(file: string, host: Host): Promise<Uint8Array | undefined> {
  const read = await readGraphFile(resolve(host.folder, file), { largest: 4 * LARGEST_ARTICLE });
  return read.ok ? read.bytes : complained(file, [read.problem], host);
}

function complained(file: string, problems: readonly Problem[], host: Host): undefined {
  for (const problem of problems)
    host.complain(checking.problem(file, problem.severity, problemSentence(problem), problem.pointer));
}

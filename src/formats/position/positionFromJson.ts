import { suppositions, type Problem } from '../../model/index.ts';
import { Checking } from '../kept/checking.ts';
import { openedDocument } from '../kept/opening.ts';
import { POSITION_FORMAT, POSITION_VERSION, type SavedPosition } from './savedPosition.ts';

/** A position that was read; or refused, with every reason. */
export type ParsedPosition =
  | { readonly ok: true; readonly position: SavedPosition }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a position file: bytes (UTF-8) or text, JSON, `{ "format": "counterclaim-position", "version": 1, "title": "…", "supposed": { id: "granted" | "denied" | "open" },
 * "credences": { id: 0 to 1 }, "hidden": [layer] }`; the last three may be left out. Ids need not be in any map. What is wrong is told with its place, and then nothing is read.
 */
export function positionFromJson(file: string | Uint8Array): ParsedPosition {
  const opened = openedDocument(file, { format: POSITION_FORMAT, version: POSITION_VERSION });
  if (!opened.ok) return opened;
  const checking = new Checking();
  const {
    title,
    supposed = {},
    credences = {},
    hidden = [],
  } = checking.object(opened.value, [], fields, ['title']);
  const position: SavedPosition = {
    title: title === undefined ? '' : checking.text(title, ['title']),
    supposed: checking.tableById(supposed, ['supposed'], (value, path) =>
      checking.oneOf(value, path, suppositions),
    ),
    credences: checking.tableById(credences, ['credences'], (value, path) =>
      checking.number(value, path, [0, 1]),
    ),
    hidden: checking.list(hidden, ['hidden'], (value, path) => checking.id(value, path)),
  };
  const { problems } = checking;
  return problems.length > 0 ? { ok: false, problems } : { ok: true, position };
}

const fields = ['format', 'version', 'title', 'supposed', 'credences', 'hidden'];

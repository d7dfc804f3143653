import { lockedLayerOf, type ArgumentMap, type Change, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** What is looked for in the words of statements, and what is to stand there. */
export interface Replacement {
  readonly find: string;
  readonly replace: string;
  /** Whether large and small letters differ; absent, they don't. */
  readonly matchCase?: boolean;
}

/** Replaces words in all statements of open layers, in their text and their short forms. A statement that would have no words left stays. */
export const replaceText: Command<Replacement> = {
  name: 'replace',
  run(map, replacement) {
    if (replacement.find === '') return refused({ kind: 'empty-text', ids: [] });
    const changes = replacementsOf(map, replacement);
    return changes.length > 0 ? { ok: true, changes } : refused({ kind: 'nothing-to-do', ids: [] });
  },
};

/** What a replacement would change: what one is shown before. */
export function replacementsOf(
  map: ArgumentMap,
  { find, replace, matchCase = false }: Replacement,
): readonly (Change & { readonly id: Id })[] {
  const sought = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
  const said = (text: string) => text.replace(sought, () => replace).trim();
  const changes: (Change & { readonly id: Id })[] = [];
  for (const statement of map.statements.values()) {
    if (lockedLayerOf(map, statement)) continue;
    const { id, text, short } = statement;
    const on = { table: 'statements', id } as const;
    const now = said(text);
    if (now !== '' && now !== text.trim()) changes.push({ ...on, field: 'text', to: now });
    if (short !== undefined && said(short) !== short.trim())
      changes.push({ ...on, field: 'short', to: said(short) || undefined });
  }
  return changes;
}

import {
  isLocked,
  layersInOrder,
  type ArgumentMap,
  type Change,
  type Id,
  type Passage,
} from '../../model/index.ts';
import { freshId, type Command, type Context } from '../command.ts';
import { newStatement } from '../newStatement.ts';
import { orderBehind } from '../orderBehind.ts';
import { refused } from '../refusal.ts';

/** A passage of a text, said in one's own words. */
export interface Claim {
  readonly text: string;
  readonly passage: Omit<Passage, 'id'>;
  /** What it is said of, and how; absent, it stands for itself, and on a map without a thesis is that. */
  readonly of?: { readonly to: Id; readonly kind: 'support' | 'attack' };
}

/** Adds what a passage says, tied to it, in the layer of what the text says. */
export const claim: Command<Claim> = {
  name: 'claim',
  run(map, { text, passage, of }, context) {
    if (!map.sources.has(passage.source)) return refused({ kind: 'gone', ids: [passage.source] });
    if (of && !map.statements.has(of.to) && !map.relations.has(of.to))
      return refused({ kind: 'gone', ids: [of.to] });
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    const known = [...map.passages.values()].find(
      ({ source, start, end, digest }) =>
        source === passage.source &&
        start === passage.start &&
        end === passage.end &&
        digest === passage.digest,
    );
    const at = known?.id ?? freshId(map, 'passages', context.random);
    const added = newStatement(map, { text: text.trim(), passages: [at] }, inTextLayer(map, context));
    const changes: Change[] = [...added.changes];
    if (!known) changes.push({ table: 'passages', id: at, record: { ...passage, id: at } });
    if (of) {
      const id = freshId(map, 'relations', context.random);
      const order = orderBehind(map, of.to, of.kind);
      const record = { id, kind: of.kind, premises: [added.id], target: of.to, layer: added.layer };
      changes.push({
        table: 'relations',
        id,
        record: { ...record, ...(order !== undefined && { order }) },
      });
    } else if (map.thesis === undefined) changes.push({ table: 'map', field: 'thesis', to: added.id });
    return { ok: true, changes, at: added.id };
  },
};

/** What a text says stands in the layer of what texts say, where there is one; where that is locked, it is not to be changed by mistake. */
function inTextLayer(map: ArgumentMap, context: Context): Context {
  const said = layersInOrder(map).filter(({ role }) => role === 'source');
  const layer = said.find((one) => !isLocked(one)) ?? said[0];
  return layer ? { ...context, layer: layer.id } : context;
}

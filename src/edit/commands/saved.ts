import type { Id, Tour, View } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

interface Saved {
  readonly views: View;
  readonly tours: Tour;
}

/** A command that keeps a record under its id: a new one, or in place of what was kept there; refused where what it leads to is gone. */
const keeping = <Table extends keyof Saved>(
  name: string,
  table: Table,
  leadsTo: (record: Saved[Table]) => readonly Id[],
): Command<Saved[Table]> => ({
  name,
  run(map, record) {
    const gone = leadsTo(record).filter((id) => !map.statements.has(id) && !map.views.has(id));
    if (gone.length > 0) return refused({ kind: 'gone', ids: gone });
    if (record.title.trim() === '') return refused({ kind: 'empty-text', ids: [record.id] });
    // Field by field, so that others' changes to the rest of it stay.
    const { id, ...fields } = record;
    const before = map[table].get(id);
    if (!before) return { ok: true, changes: [{ table, id, record }] };
    const names = [...new Set([...Object.keys(before), ...Object.keys(fields)])].filter(
      (one) => one !== 'id',
    );
    const changes = names.map((field) => ({ table, id, field, to: fields[field as keyof typeof fields] }));
    return { ok: true, changes };
  },
});

const forgetting = (name: string, table: keyof Saved): Command<{ readonly id: Id }> => ({
  name,
  run(map, { id }) {
    if (!map[table].has(id)) return refused({ kind: 'gone', ids: [id] });
    const isLedTo = [...map.tours.values()].some(({ stops }) => stops.some(({ view }) => view === id));
    return isLedTo ? refused({ kind: 'still-needed', ids: [id] }) : { ok: true, changes: [{ table, id }] };
  },
});

/** Saves what is shown, under a title. What it names that is gone is passed over when it is shown. */
export const keepView = keeping('keep-view', 'views', () => []);
/** Forgets a view; refused where a tour leads to it. */
export const removeView = forgetting('remove-view', 'views');
/** Saves a tour as it is now; refused where a stop leads to a statement or a view that is gone. */
export const keepTour = keeping('keep-tour', 'tours', ({ stops }) =>
  stops.flatMap(({ statement, view }) => [statement ?? [], view ?? []].flat()),
);
export const removeTour = forgetting('remove-tour', 'tours');

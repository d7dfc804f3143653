import { fieldsOf, headingFields, type Id, type TableName } from '../../model/index.ts';
import type { Field } from '../../model/index.ts';
import { sameValue } from '../../model/index.ts';
import type { Conflict } from './conflict.ts';
import { mergedValue } from './values.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Fields that say one thing together: half of one side's and half of the other's would say what neither meant. */
const bundles: { readonly [Name in TableName | 'map']?: readonly (readonly string[])[] } = {
  sources: [['normalization', 'digest', 'length', 'text', 'paragraphs']],
  passages: [['source', 'start', 'end', 'digest', 'exact', 'prefix', 'suffix']],
  relations: [['kind', 'target']],
};

/** A table's fields, those that belong together as one. */
function partsOf(table: TableName | 'map'): readonly (readonly (readonly [string, Field])[])[] {
  const all: readonly (readonly [string, Field])[] =
    table === 'map' ? Object.entries(headingFields) : fieldsOf(table);
  const bundled = bundles[table] ?? [];
  const inBundle = (field: string) => bundled.some((bundle) => bundle.includes(field));
  return [
    ...bundled.map((bundle) => all.filter(([field]) => bundle.includes(field))),
    ...all.filter(([field]) => !inBundle(field)).map((field) => [field]),
  ];
}

/** A record that both sides have, merged field by field; ours stands where they conflict. */
export function mergedRecord(
  table: TableName | 'map',
  id: Id,
  versions: { readonly base: Loose; readonly ours: Loose; readonly theirs: Loose },
): { readonly record: Loose; readonly conflicts: readonly Conflict[] } {
  const { base, ours, theirs } = versions;
  const set = new Map<string, unknown>();
  const conflicts: Conflict[] = [];
  for (const part of partsOf(table)) {
    const names = part.map(([field]) => field);
    const of = (holder: Loose) =>
      Object.fromEntries(
        names.flatMap((name) => (Object.hasOwn(holder, name) ? [[name, holder[name]]] : [])),
      );
    const [o, a, b] = [of(base), of(ours), of(theirs)];
    const [[first, { nature, of: pointsAt }]] = part as [readonly [string, Field]];
    const merged =
      part.length === 1
        ? mergedValue(nature, o[first], a[first], b[first], pointsAt !== undefined)
        : mergedValue('value', o, a, b);
    const value = merged.ok ? (part.length === 1 ? { [first]: merged.value } : (merged.value as Loose)) : a;
    for (const name of names) set.set(name, value[name]);
    if (!merged.ok) conflicts.push({ table, id, fields: names, base: o, ours: a, theirs: b });
  }
  const entries = [...set].filter(([, value]) => value !== undefined);
  const record = table === 'map' ? Object.fromEntries(entries) : { id, ...Object.fromEntries(entries) };
  return { record: sameValue(record, ours) ? ours : sameValue(record, theirs) ? theirs : record, conflicts };
}

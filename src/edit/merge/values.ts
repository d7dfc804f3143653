import { diff3Merge } from 'node-diff3';
import { sameValue, type FieldNature } from '../../model/index.ts';

/** A field that was merged; or what stands in the way, which is that both changed the same. */
export type MergedValue = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Merges one field that both sides may have changed, by its nature. What only one side changed, or both alike, is never in conflict. */
export function mergedValue(
  nature: FieldNature,
  base: unknown,
  ours: unknown,
  theirs: unknown,
  holdsIds = false,
): MergedValue {
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return { ok: true, value: ours };
  if (sameValue(base, ours)) return { ok: true, value: theirs };
  if (nature === 'text') return mergedText(base, ours, theirs);
  if (nature === 'set' || nature === 'sequence') {
    const [o, a, b] = [base ?? [], ours ?? [], theirs ?? []];
    if (!Array.isArray(o) || !Array.isArray(a) || !Array.isArray(b)) return { ok: false };
    return nature === 'set' ? mergedSet(o, a, b) : mergedSequence(o, a, b, holdsIds);
  }
  return { ok: false };
}

/** Prose, sentence by sentence: merged word by word, it would say what nobody said. */
function mergedText(base: unknown, ours: unknown, theirs: unknown): MergedValue {
  if (![base, ours, theirs].every((one) => typeof one === 'string')) return { ok: false };
  const said = (text: unknown) => (text as string).split(/(?<=[.!?…。！？؟۔।]["'”’»)\]]*\s+|\n)(?=\S)/u);
  const regions = diff3Merge(said(ours), said(base), said(theirs), { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return { ok: false };
  return { ok: true, value: regions.flatMap(({ ok }) => ok ?? []).join('') };
}

/** Members without order: what either side added is there, what either side took away is not. */
function mergedSet(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
): MergedValue {
  const has = (list: readonly unknown[], one: unknown) => list.some((other) => sameValue(one, other));
  const kept = ours.filter((one) => has(theirs, one) || !has(base, one));
  const added = theirs.filter((one) => !has(base, one) && !has(ours, one));
  return listed([...kept, ...added]);
}

/** Members in order. What both put in at the same place is there twice over, ours first, where members are ids. */
function mergedSequence(
  base: readonly unknown[],
  ours: readonly unknown[],
  theirs: readonly unknown[],
  holdsIds: boolean,
): MergedValue {
  const told = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one));
  const merged: string[] = [];
  const regions = diff3Merge(told(ours), told(base), told(theirs), { excludeFalseConflicts: true });
  for (const { ok, conflict } of regions) {
    if (ok) merged.push(...ok);
    else if (conflict && conflict.o.length === 0 && holdsIds) merged.push(...conflict.a, ...conflict.b);
    else return { ok: false };
  }
  const once = holdsIds ? [...new Set(merged)] : merged;
  return listed(once.map((one) => JSON.parse(one) as unknown));
}

/** An empty list is a field that is not set. */
const listed = (list: readonly unknown[]): MergedValue => ({
  ok: true,
  value: list.length > 0 ? list : undefined,
});

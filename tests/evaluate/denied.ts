import { grounded, type Weighing } from '../../src/evaluate/index.ts';
import { supposing } from '../../src/evaluate/nodes.ts';
import type { Id } from '../../src/model/index.ts';

/** Whether a statement carries once some are denied, weighed all anew. */
export function carries({ framework }: Weighing, thesis: Id, denied: readonly Id[]): boolean {
  const nodes = denied.map((id) => framework.nodeOf.get(id)!);
  return grounded(supposing(framework, nodes, 'denied')).of(framework.nodeOf.get(thesis)!) === 'in';
}

/** What a search comes to in the end. */
export function ended<T>(search: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

import type { Framework } from '../framework.ts';
import { each, Pairs } from '../lists.ts';
import type { Supposition } from '../position.ts';
import type { Labelling } from '../semantics/label.ts';

/** What a labelling leaves undecided. */
export interface Remainder {
  /** As a framework of its own, with nodes numbered anew. */
  readonly framework: Framework;
  /** By node of the whole: which it is there; −1 for those that are decided. */
  readonly place: Int32Array;
}

/**
 * What the grounded labels leave undecided, without what is decided: needs and reasons that carry ask for nothing more, and what fails does nothing. Only rivals that carry are kept, as
 * granted: they leave a choice.
 */
export function remainderOf(whole: Framework, { of }: Labelling): Remainder {
  const place = new Int32Array(whole.size).fill(-1);
  const kept: number[] = [];
  const supposed = new Map<number, Supposition>();
  for (let node = 0; node < whole.size; node += 1)
    if (of(node) === 'undecided') {
      place[node] = kept.push(node) - 1;
      if (whole.supposed.has(node)) supposed.set(place[node]!, 'open');
    }
  const granted = new Map<number, number>();
  const rivalling = (rival: number): number => {
    if (place[rival] !== -1) return place[rival]!;
    const known = granted.get(rival);
    if (known !== undefined) return known;
    const fresh = kept.push(rival) - 1;
    granted.set(rival, fresh);
    supposed.set(fresh, 'granted');
    return fresh;
  };
  const [needs, any, hits, rivals] = [new Pairs(), new Pairs(), new Pairs(), new Pairs()];
  const undecided = kept.length;
  for (let at = 0; at < undecided; at += 1) {
    if (supposed.has(at)) continue;
    const node = kept[at]!;
    const add = (pairs: Pairs) => (item: number) => {
      if (place[item] !== -1) pairs.add(at, place[item]!);
    };
    each(whole.needs, node, add(needs));
    each(whole.hits, node, add(hits));
    each(whole.rivals, node, (rival) => {
      if (of(rival) !== 'out') rivals.add(at, rivalling(rival));
    });
    let hasReason = false;
    each(whole.any, node, (reason) => (hasReason ||= of(reason) === 'in'));
    if (!hasReason) each(whole.any, node, add(any));
  }
  const size = kept.length;
  return {
    framework: {
      ...{ size, statements: 0, nodeOf: new Map(), idsOf: kept.map((node) => whole.idsOf[node]!), supposed },
      ...{ needs: needs.packed(size), any: any.packed(size) },
      ...{ hits: hits.packed(size), rivals: rivals.packed(size) },
    },
    place,
  };
}

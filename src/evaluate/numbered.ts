import type { Id } from '../model/index.ts';

/** Numbers by id, as a map has them that isn't written to. */
export interface Numbers extends Iterable<readonly [Id, number]> {
  readonly get: (id: Id) => number | undefined;
  readonly has: (id: Id) => boolean;
  readonly keys: () => Iterable<Id>;
}

/**
 * Ids that are numbered in an order. To let some go and others come costs as much as has gone and come since they were first numbered, as the table of all is shared: filling one takes
 * longer than all else that is done with a large map.
 */
export class Numbered implements Numbers {
  readonly #first: ReadonlyMap<Id, number>;
  /** How many numbers there were first, those of them that are gone, ascending, and what came since. */
  readonly #count: number;
  readonly #gone: readonly number[];
  readonly #come: ReadonlyMap<Id, number>;

  constructor(
    first: ReadonlyMap<Id, number>,
    count: number,
    gone: readonly number[] = [],
    come: ReadonlyMap<Id, number> = new Map(),
  ) {
    this.#first = first;
    this.#count = count;
    this.#gone = gone;
    this.#come = come;
  }

  /** How many numbers there are. */
  get size(): number {
    return this.#count - this.#gone.length + this.#come.size;
  }
  /** How much has gone and come since all were numbered first. */
  get patches(): number {
    return this.#gone.length + this.#come.size;
  }

  get(id: Id): number | undefined {
    const first = this.#first.get(id);
    return (first === undefined ? undefined : this.#now(first)) ?? this.#come.get(id);
  }
  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }
  *keys(): Iterable<Id> {
    for (const [id] of this) yield id;
  }
  *[Symbol.iterator](): Iterator<readonly [Id, number]> {
    for (const [id, first] of this.#first) {
      const now = this.#now(first);
      if (now !== undefined) yield [id, now];
    }
    yield* this.#come;
  }

  /** The same without some, the later ones moved up, and with others at the end. */
  after(without: Iterable<Id>, others: Iterable<Id>): Numbered {
    const gone = [...this.#gone];
    const come = new Set(this.#come.keys());
    for (const id of without) if (!come.delete(id)) gone.push(this.#first.get(id)!);
    for (const id of others) come.add(id);
    const kept = this.#count - gone.length;
    return new Numbered(
      this.#first,
      this.#count,
      gone.sort((one, other) => one - other),
      new Map([...come].map((id, place) => [id, kept + place])),
    );
  }

  #now(first: number): number | undefined {
    let now = first;
    for (const gone of this.#gone) {
      if (gone === first) return undefined;
      if (gone > first) break;
      now -= 1;
    }
    return now;
  }
}

/** Two sets of ids, numbered one after the other. */
export class NumberedInTurn implements Numbers {
  readonly #ones: Numbered;
  readonly #others: Numbered;

  constructor(ones: Numbered, others: Numbered) {
    this.#ones = ones;
    this.#others = others;
  }

  get(id: Id): number | undefined {
    const one = this.#ones.get(id);
    if (one !== undefined) return one;
    const other = this.#others.get(id);
    return other === undefined ? undefined : this.#ones.size + other;
  }
  has(id: Id): boolean {
    return this.get(id) !== undefined;
  }
  *keys(): Iterable<Id> {
    yield* this.#ones.keys();
    yield* this.#others.keys();
  }
  *[Symbol.iterator](): Iterator<readonly [Id, number]> {
    yield* this.#ones;
    for (const [id, other] of this.#others) yield [id, this.#ones.size + other];
  }
}

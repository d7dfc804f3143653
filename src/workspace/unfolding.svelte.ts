import { groupOf, trail, type Branch, type Group, type Id, type ReadingTree } from '../model/index.ts';
import {
  allOpen,
  closeBelow,
  closeLevel,
  groupKey,
  groupsOf,
  openBelow,
  openLevel,
  openToDepth,
  type Opened,
} from '../picture/index.ts';

/** What is open: the same on the map and in the outline. */
export class Unfolding {
  readonly #tree: () => ReadingTree;
  #opened = $state.raw<Opened>(new Set());

  constructor(tree: () => ReadingTree) {
    this.#tree = tree;
  }

  get opened() {
    return this.#opened;
  }

  isOpen = (id: Id, group: Group): boolean => this.#opened.has(groupKey(id, group));

  /** Groups of a statement that are closed. */
  closedOf = (id: Id): readonly Group[] => this.#groups(id).filter((group) => !this.isOpen(id, group));

  /** Groups of a statement that are open. */
  openOf = (id: Id): readonly Group[] => this.#groups(id).filter((group) => this.isOpen(id, group));

  #groups = (id: Id): readonly Group[] => {
    const branch = this.#tree().branches.get(id);
    return branch ? groupsOf(branch) : [];
  };

  set = (opened: Opened): void => {
    this.#opened = opened;
  };

  open = (keys: Iterable<string>): void => {
    const opened = new Set([...this.#opened, ...keys]);
    if (opened.size > this.#opened.size) this.#opened = opened;
  };

  close = (keys: Iterable<string>): void => {
    const closed = new Set(keys);
    this.#opened = new Set([...this.#opened].filter((key) => !closed.has(key)));
  };

  /** Opens or closes all groups of some statements. */
  setOpen = (ids: Iterable<Id>, open: boolean): void => {
    const keys = [...ids].flatMap((id) => this.#groups(id).map((group) => groupKey(id, group)));
    if (open) this.open(keys);
    else this.close(keys);
  };

  /** Opens whatever stands between a statement and the root of its tree. */
  openTo = (id: Id, tree: ReadingTree = this.#tree()): void => this.open(keysTo(tree, id));

  openBelow = (id: Id): void => this.set(openBelow(this.#tree(), this.#opened, id));
  closeBelow = (id: Id): void => this.set(closeBelow(this.#tree(), this.#opened, id));
  openLevel = (id: Id): void => this.set(openLevel(this.#tree(), this.#opened, id));
  closeLevel = (id: Id): void => this.set(closeLevel(this.#tree(), this.#opened, id));
  openToDepth = (depth: number): void => this.set(openToDepth(this.#tree(), depth));
  openAll = (): void => this.set(allOpen(this.#tree()));
}

/** The groups that must be open for a statement to be seen. */
const keysTo = (tree: ReadingTree, id: Id): readonly string[] =>
  trail(tree, id).flatMap(({ parent, manner }: Branch) =>
    parent === undefined ? [] : [groupKey(parent, groupOf[manner!])],
  );

import {
  adjacency,
  elsewhere,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type ReadingTree,
  type Relation,
} from '../model/index.ts';
import type { Scene } from '../picture/index.ts';
import { pathTo, step, type PathStep, type TypedWay } from '../trace/index.ts';
import { lensWords, nothingUnder, noWayWords } from '../words/index.ts';
import { neighbour, type Way } from './neighbour.ts';
import { relationAfter } from './relationAfter.ts';

/** What is walked through: an open map, as it is shown. */
interface Walked {
  readonly map: ArgumentMap;
  readonly shown: ArgumentMap;
  readonly tree: ReadingTree;
  /** The reading tree of all that is heard, nothing left out. */
  readonly wholeTree: ReadingTree;
  readonly roots: readonly Branch[];
  readonly scene: Scene;
  readonly selection: Id | undefined;
  readonly selectedRelation: Relation | undefined;
  readonly marked: ReadonlySet<Id>;
  readonly reveal: (id: Id) => void;
  readonly select: (id: Id) => void;
  readonly say: (words: string) => void;
}

/** Walks from statement to statement, and remembers by which step one came where there are several. */
export class Walking {
  readonly #of: Walked;
  /** The relations by which the reader came to statements, where the tree has others. */
  #via = $state.raw<ReadonlyMap<Id, Id>>(new Map());
  /** The step by which one went elsewhere last. */
  #wentBy: Relation | undefined;
  /** The statement whose steps are being gone through. */
  #cyclingFrom: Id | undefined;

  constructor(of: Walked) {
    this.#of = of;
  }

  /** The way from a root to what is selected, as the reader came. */
  readonly path = $derived.by((): readonly PathStep[] => {
    const { shown, wholeTree, selection = '', marked } = this.#of;
    const id = shown.statements.has(selection) ? selection : [...marked][0];
    return id === undefined ? [] : pathTo(shown, wholeTree, id, this.#via);
  });

  /** What of the path is the reader's choice and not the tree's: statement → relation. */
  readonly via = $derived.by((): ReadonlyMap<Id, Id> => {
    const chosen = this.path.filter(({ id, relation }) => relation && this.#via.get(id) === relation.id);
    return new Map(chosen.map(({ id, relation }) => [id, relation!.id]));
  });

  /** Goes back to ways that were chosen before. */
  restore = (via: ReadonlyMap<Id, Id>): void => {
    this.#via = via;
  };

  /** Chooses the step by which one goes up from a statement that has several. */
  goThrough = (statement: Id, relation: Id): void => {
    this.#via = new Map(this.#via).set(statement, relation);
  };

  /** One who came to a premise from what it bears on, by another step than the tree's, is there by that step. */
  cameFrom = (from: Id, to: Id): void => {
    const { shown, wholeTree } = this.#of;
    const own = wholeTree.branches.get(to)?.relation;
    const by = adjacency(shown)
      .from(to)
      .find(({ id, target }) => id === from || target === from);
    if (by && (by !== own || this.#via.has(to))) this.goThrough(to, by.id);
  };

  /** Walks the tree as it is drawn, opening what is closed on the way down; from nowhere, to the first root. */
  walk = (way: Way): void => {
    const { tree, roots, scene, marked, reveal, say } = this.#of;
    const at = tree.branches.get([...marked][0] ?? '');
    const isDrawn = ({ id }: Branch) => scene.cards.has(id);
    const next = at ? neighbour(tree, roots, at, way, isDrawn) : roots[0];
    if (next) reveal(next.id);
    else if (at && way !== 'root') say(way === 'down' ? this.nothingUnder(at.id) : noWayWords[way]);
  };

  /** Walks along relations of one kind: to the next reason, the next objection, what undercuts the step, … */
  step = (way: TypedWay): void => {
    const { shown, tree, roots, selection, reveal, say } = this.#of;
    const at = selection ?? roots[0]?.id;
    if (at === undefined) return;
    const next = step(shown, tree, at, way);
    if (next === undefined) say(noWayWords[way]);
    else reveal(next);
  };

  /** Goes to what speaks to a statement from elsewhere, first against it; asked again, to the next. Says whether there is anything. */
  goElsewhere = (id: Id, ...groups: readonly Group[]): boolean => {
    const { shown, tree, roots, reveal } = this.#of;
    const found = elsewhere(shown, tree, id, roots);
    const all = groups.flatMap((group) => found[group]);
    const last = all.findIndex(({ relation }) => relation === this.#wentBy);
    const next = all[(last + 1) % all.length];
    if (!next) return false;
    reveal(next.premise);
    this.goThrough(next.premise, next.relation.id);
    this.#wentBy = next.relation;
    return true;
  };

  /** That nothing stands under a statement, and what speaks to it from elsewhere. */
  nothingUnder = (id: Id): string => {
    const { shown, tree, roots } = this.#of;
    const { because, but } = elsewhere(shown, tree, id, roots);
    return nothingUnder({ reasons: because.length, objections: but.length });
  };

  /** Goes through the steps that a statement is part of, one after the other. */
  cycle = (by: 1 | -1): void => {
    const { map, shown, scene, selection, select, say } = this.#of;
    const from = map.relations.has(selection ?? '') ? this.#cyclingFrom : selection;
    if (from === undefined || !scene.cards.has(from)) return;
    const next = relationAfter(shown, from, selection, by);
    if (next === undefined) return say(lensWords.noSteps);
    select(next);
    this.#cyclingFrom = from;
  };

  /** From the step that was gone to, on to its other end. */
  follow = (): void => {
    const { map, selectedRelation: relation, reveal } = this.#of;
    if (!relation) return;
    const { premises = [], target } = relation;
    const from = this.#cyclingFrom;
    const other =
      from !== undefined && premises.includes(from)
        ? (target ?? premises.find((id) => id !== from))
        : premises[0];
    if (other === undefined) return;
    const to = map.relations.get(other)?.premises?.[0] ?? other;
    reveal(to);
    if (premises.includes(to)) this.goThrough(to, relation.id);
  };
}

import {
  weighAnew,
  weighingInTurn,
  why,
  type Position,
  type StrengthSemanticsName,
  type Explanation,
  type Standing,
  type Supposition,
  type Weighing,
} from '../evaluate/index.ts';
import { adjacency, type Id } from '../model/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import { besideWith, positionIn } from './supposed.ts';
import type { Circumstances } from './weighDesk.ts';

/** How a statement or step stands otherwise for what is supposed. */
export interface Rippled {
  readonly id: Id;
  readonly before: Standing;
  readonly after: Standing;
}

/** The scales beside an open map: how all that is shown of it stands, given what its reader supposes. At rest until they are turned on. */
export class Scales {
  readonly #reading: Reading;
  readonly #editing: Editing;
  #on = $state(false);
  #asked = $state.raw<Id>();
  #explained = $state.raw<Id>();
  #view = $state.raw<'standing' | 'strength'>('standing');
  #semantics = $state.raw<StrengthSemanticsName>('quadratic-energy');

  constructor(reading: Reading, editing: Editing) {
    this.#reading = reading;
    this.#editing = editing;
  }

  /** Whether the map is weighed. */
  get on() {
    return this.#on;
  }
  /** What is shown: how all stands, or how strong it is. The two are never mixed. */
  get view() {
    return this.#view;
  }
  set view(view: 'standing' | 'strength') {
    this.#view = view;
    this.#explained = undefined;
  }
  /** How strengths come about. */
  get semantics() {
    return this.#semantics;
  }
  set semantics(name: StrengthSemanticsName) {
    this.#semantics = name;
  }

  /** What the reader supposes. */
  readonly position = $derived.by(() => positionIn(this.#reading.past.beside));
  /** With which layers, and given what, the map is weighed. */
  readonly circumstances = $derived.by((): Circumstances => ({
    hidden: [...this.#reading.hidden],
    position: this.position,
  }));
  /** The titles of the layers that count. */
  readonly counted = $derived.by(() =>
    this.#reading.layers.filter(({ id }) => !this.#reading.hidden.has(id)).map(({ title }) => title),
  );
  readonly #weigh = weighingInTurn();
  /** How all would stand if nothing were supposed; undefined while the scales are off. The same object after an edit that changes none of it. */
  readonly alone = $derived.by((): Weighing | undefined =>
    this.#on ? this.#weigh(this.#reading.shown) : undefined,
  );
  /** How all stands. */
  readonly weighing = $derived.by((): Weighing | undefined =>
    this.alone && this.position.supposed.size > 0 ? weighAnew(this.alone, this.position) : this.alone,
  );
  /** What stands otherwise for what is supposed, beside that itself, in the order of the map. */
  readonly ripple = $derived.by((): ReadonlyMap<Id, Rippled> => {
    const { weighing, alone } = this;
    const changed = new Map<Id, Rippled>();
    if (!weighing || !alone || weighing === alone) return changed;
    const { nodeOf, supposed } = weighing.framework;
    for (const [id, node] of nodeOf) {
      const [before, after] = [alone.standing(id)!, weighing.standing(id)!];
      if (before !== after && !supposed.has(node)) changed.set(id, { id, before, after });
    }
    return changed;
  });

  /** Of these, the statements. */
  readonly rippled = $derived.by(() =>
    [...this.ripple.values()].filter(({ id }) => this.#reading.shown.statements.has(id)),
  );

  /** The statement that the lists are about: one that was chosen, or else the thesis. */
  get asked(): Id | undefined {
    const { shown, roots } = this.#reading;
    const known = (id: Id | undefined) => (id !== undefined && shown.statements.has(id) ? id : undefined);
    return known(this.#asked) ?? this.thesis ?? roots[0]?.id;
  }
  get thesis(): Id | undefined {
    const { shown } = this.#reading;
    return shown.thesis !== undefined && shown.statements.has(shown.thesis) ? shown.thesis : undefined;
  }

  /** The statement or step whose explanation is marked on the map. */
  get explained(): Id | undefined {
    return this.#on ? this.#explained : undefined;
  }
  /** What is named in the explanation that is marked. */
  readonly marked = $derived.by((): ReadonlySet<Id> => {
    const { explained } = this;
    return (explained !== undefined && this.why(explained)?.ids) || new Set();
  });

  turn = (on: boolean): void => {
    if (on === this.#on) return;
    this.#on = on;
    this.#explained = undefined;
  };

  /** Asks the lists about a statement; undefined asks about the thesis. */
  ask = (id: Id | undefined): void => {
    this.#asked = id;
  };

  /** How a statement or step stands; undefined where it is not weighed. */
  standingOf = (id: Id): Standing | undefined => this.weighing?.standing(id);

  /** What is supposed of a statement or step, or of one that says the same. */
  supposedOf = (id: Id): Supposition | undefined => {
    const { weighing } = this;
    const node = weighing?.framework.nodeOf.get(id);
    return node === undefined ? this.position.supposed.get(id) : weighing!.framework.supposed.get(node);
  };

  /** Whether a fact-check says that it is contradicted: that is told, and changes nothing by itself. */
  contradicted = (id: Id): boolean =>
    adjacency(this.#reading.shown)
      .notesAbout(id)
      .some(({ kind, verdict }) => kind === 'fact-check' && verdict === 'contradicted');

  /** Why it stands so. */
  why = (id: Id): Explanation | undefined => this.weighing && why(this.weighing, id);

  /** Why a statement would stand as it would, if another were denied as well. */
  whyWithout = (id: Id, denied: Id): Explanation | undefined => {
    const { alone, position } = this;
    if (!alone) return undefined;
    const supposed = new Map(position.supposed).set(denied, 'denied');
    return why(weighAnew(alone, { ...position, supposed }), id);
  };

  /** Marks on the map why something stands as it does, and opens what of it is closed; undefined ends it. */
  explain = (id: Id | undefined): void => {
    this.#explained = id;
    for (const one of this.marked)
      if (this.#reading.shown.statements.has(one)) this.#reading.unfolding.openTo(one);
  };

  /**
   * Supposes something of a statement or step, and of all that say the same, as one step of undo; what is undefined goes by the map again. Turns the scales on. Says whether it was
   * done: of what isn't weighed nothing can be supposed, only taken back.
   */
  suppose = (id: Id, as: Supposition | undefined): boolean => {
    this.turn(true);
    if (as !== undefined && !this.weighing!.framework.nodeOf.has(id)) return false;
    const supposed = new Map(this.position.supposed);
    for (const same of this.#sameAs(id)) supposed.delete(same);
    if (as !== undefined) supposed.set(id, as);
    this.#put(as ?? 'unsuppose', supposed);
    return true;
  };

  /** Takes back what is supposed of what isn't weighed, as one step of undo. */
  forgetGone = (): void => {
    const known = this.weighing?.framework.nodeOf;
    if (known) this.#put('unsuppose', new Map([...this.position.supposed].filter(([id]) => known.has(id))));
  };

  /** Takes all that is supposed back, as one step of undo. */
  supposeNothing = (): void => {
    if (this.position.supposed.size > 0) this.#put('unsuppose', new Map());
  };

  /** Supposes what a position does, and nothing else, as one step of undo. Turns the scales on. */
  take = ({ supposed, credences }: Position): void => {
    this.turn(true);
    this.#editing.changeBeside(
      'take-position',
      besideWith(this.#reading.past.beside, { supposed, credences }),
    );
  };

  /** Believes a statement or step as far as that by itself (0 to 1), as one step of undo; undefined goes by the map again. */
  believe = (id: Id, credence: number | undefined): void => {
    const credences = new Map(this.position.credences);
    for (const same of this.#sameAs(id)) credences.delete(same);
    if (credence !== undefined) credences.set(id, credence);
    const { beside } = this.#reading.past;
    this.#editing.changeBeside('believe', besideWith(beside, { ...this.position, credences }));
  };

  /** Believes all as the map says, as one step of undo. */
  forgetBeliefs = (): void => {
    const { beside } = this.#reading.past;
    this.#editing.changeBeside('believe', besideWith(beside, { ...this.position, credences: new Map() }));
  };

  #put(name: string, supposed: ReadonlyMap<Id, Supposition>): void {
    const { beside } = this.#reading.past;
    this.#editing.changeBeside(name, besideWith(beside, { ...this.position, supposed }));
  }

  #sameAs(id: Id): readonly Id[] {
    const framework = this.weighing?.framework;
    const node = framework?.nodeOf.get(id);
    return node === undefined ? [id] : framework!.idsOf[node]!;
  }
}

import type { StrengthSemanticsName } from '../evaluate/index.ts';
import type { Questions } from './questions.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Scales } from './scales.svelte.ts';
import type { FoundStrengths } from './weighDesk.ts';

/** By what strengths were worked out. */
export interface StrengthsGoBy {
  readonly semantics: StrengthSemanticsName;
  /** The titles of the layers that counted. */
  readonly counted: readonly string[];
  /** How much was supposed. */
  readonly supposed: number;
}

/**
 * How strong all on the map is, as it is found elsewhere while it is shown. What was found last stays until it is found anew, with what it went by, and says that it is of
 * before.
 */
export class Strong {
  readonly #reading: Reading;
  readonly #scales: Scales;
  readonly questions: Questions;

  constructor(reading: Reading, scales: Scales, questions: Questions) {
    this.#reading = reading;
    this.#scales = scales;
    this.questions = questions;
  }

  get #isShown() {
    return this.#scales.on && this.#scales.view === 'strength';
  }

  /** Asks for what is to be shown now, or lets it go; done anew whenever what it reads has changed. */
  follow = (): void => {
    const { circumstances, semantics } = this.#scales;
    if (this.#isShown) this.questions.ask(this.#reading.map, circumstances, { kind: 'strengths', semantics });
    else this.questions.close();
  };

  /** What was found last; undefined where strengths are not shown, or nothing is known yet. */
  readonly found = $derived.by((): FoundStrengths | undefined =>
    this.#isShown ? this.questions.findings.strengths : undefined,
  );

  /** By what that was worked out. */
  readonly goesBy = $derived.by((): StrengthsGoBy | undefined => {
    const { goneBy } = this.questions;
    if (!this.found || goneBy?.question.kind !== 'strengths') return undefined;
    const { hidden, position } = goneBy.asked;
    return {
      semantics: goneBy.question.semantics,
      counted: this.#reading.layers.filter(({ id }) => !hidden.includes(id)).map(({ title }) => title),
      supposed: position.supposed.size,
    };
  });

  /** Whether the map, what counts, what is supposed or how strengths come about has changed since. */
  readonly isEarlier = $derived.by((): boolean => {
    const { goneBy } = this.questions;
    if (!this.found || goneBy?.question.kind !== 'strengths') return false;
    const { circumstances, semantics } = this.#scales;
    return (
      goneBy.map !== this.#reading.map ||
      goneBy.asked !== circumstances ||
      goneBy.question.semantics !== semantics
    );
  });
}

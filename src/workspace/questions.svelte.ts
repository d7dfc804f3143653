import type { ArgumentMap } from '../model/index.ts';
import type { Circumstances, Findings, Question } from './weighDesk.ts';

/** A thread for long questions, as one who asks has it. */
export interface WeighEngine {
  ask(
    map: ArgumentMap,
    asked: Circumstances,
    question: Question,
    tell: (findings: Findings) => void,
  ): Promise<boolean>;
  stop(kind: Question['kind']): Promise<void>;
  /** It is no longer needed here. */
  close(): void;
}

/** A question, of which map it was asked, and with what counted and supposed. */
export interface Asked {
  readonly map: ArgumentMap;
  readonly asked: Circumstances;
  readonly question: Question;
}

/** How long a map rests before it is asked about anew, ms: whoever writes on is not followed letter by letter. */
const REST = 150;
const NOTHING: Findings = { done: false };

/** What is asked about a weighed map and takes longer than a frame: it comes bit by bit, and can be stopped. */
export class Questions {
  readonly #start: () => WeighEngine;
  #engine: WeighEngine | undefined;
  #findings = $state.raw<Findings>(NOTHING);
  /** What was found of what was asked last, without what was known before. */
  #told: Findings = NOTHING;
  #goneBy = $state.raw<Asked>();
  #state = $state.raw<'idle' | 'searching' | 'stopped' | 'failed'>('idle');
  #last: Asked | undefined;
  #turn = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => WeighEngine) {
    this.#start = start;
  }

  /** What was found so far. While the same is asked of a changed map, what was found before stays until it is found anew; strengths do so whichever way they come about. */
  get findings() {
    return this.#findings;
  }
  /** What was asked when anything was told last: whether that is what is asked now tells whether it still holds. */
  get goneBy() {
    return this.#goneBy;
  }
  /** Nothing asked or all found; being looked for; given up by the reader; or the thread broke down. */
  get state() {
    return this.#state;
  }

  /** Asks something, as soon as nothing else was asked for a moment. */
  ask = (map: ArgumentMap, asked: Circumstances, question: Question): void => {
    clearTimeout(this.#waiting);
    const isOther = JSON.stringify(question) !== JSON.stringify(this.#last?.question);
    if (isOther && question.kind !== 'strengths') this.#findings = NOTHING;
    this.#last = { map, asked, question };
    this.#told = NOTHING;
    this.#state = 'searching';
    const own = (this.#turn += 1);
    this.#waiting = setTimeout(() => void this.#look(own), this.#engine ? REST : 0);
  };

  /** Asks the same once more. */
  again = (): void => {
    if (this.#last) this.ask(this.#last.map, this.#last.asked, this.#last.question);
  };

  async #look(own: number): Promise<void> {
    const last = this.#last!;
    const { map, asked, question } = last;
    try {
      this.#engine ??= this.#start();
      const isEnded = await this.#engine.ask(map, asked, question, (findings) => {
        if (own !== this.#turn) return;
        this.#told = findings;
        this.#goneBy = last;
        this.#findings = findings.done ? findings : { ...this.#findings, ...findings };
      });
      if (own === this.#turn && isEnded) this.#state = 'idle';
    } catch {
      if (own !== this.#turn) return;
      this.#engine?.close();
      this.#engine = undefined;
      this.#end('failed');
    }
  }

  /** Looks no further; what was found of what was asked last stays. */
  stop = (): void => {
    const kind = this.#last?.question.kind;
    this.#end('stopped');
    if (kind) void this.#engine?.stop(kind).catch(() => {});
  };

  #end(state: 'stopped' | 'failed'): void {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    // What was found of an earlier map is not passed off as this one's.
    this.#findings = this.#told;
    this.#state = state;
  }

  /** Lets the thread go and forgets what was found. */
  close = (): void => {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    this.#engine?.close();
    this.#engine = undefined;
    this.#findings = NOTHING;
    this.#last = undefined;
    this.#state = 'idle';
  };
}

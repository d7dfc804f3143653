import type { Position } from '../evaluate/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import type { Findings, Question, WeighDesk } from './weighDesk.ts';

/** A desk that can be left: its thread ends. */
export interface WeighEngine extends WeighDesk {
  close(): void;
}

/** How long a map rests before it is asked about anew, ms: whoever writes on is not followed letter by letter. */
const REST = 150;

/** What is asked about a weighed map and takes longer than a frame: it comes bit by bit, and can be stopped. */
export class Questions {
  readonly #start: () => WeighEngine;
  #engine: WeighEngine | undefined;
  #findings = $state.raw<Findings>({ done: true });
  #about = $state.raw<Question>();
  #state = $state.raw<'idle' | 'searching' | 'stopped' | 'failed'>('idle');
  #asked = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => WeighEngine) {
    this.#start = start;
  }

  /** What was found so far. What an older map's answers were stays until the first of the newer comes. */
  get findings() {
    return this.#findings;
  }
  /** What the findings answer. */
  get about() {
    return this.#about;
  }
  /** Nothing asked or all found; being looked for; given up by the reader; or the thread broke down. */
  get state() {
    return this.#state;
  }

  /** Asks something, as soon as nothing else was asked for a moment. */
  ask = (map: ArgumentMap, position: Position, question: Question): void => {
    clearTimeout(this.#waiting);
    const own = (this.#asked += 1);
    this.#state = 'searching';
    this.#waiting = setTimeout(() => void this.#look(own, map, position, question), this.#engine ? REST : 0);
  };

  async #look(own: number, map: ArgumentMap, position: Position, question: Question): Promise<void> {
    try {
      this.#engine ??= this.#start();
      const isEnded = await this.#engine.ask(map, position, question, (findings) => {
        if (own !== this.#asked) return;
        this.#findings = findings;
        this.#about = question;
      });
      if (own === this.#asked && isEnded) this.#state = 'idle';
    } catch {
      if (own !== this.#asked) return;
      this.#engine?.close();
      this.#engine = undefined;
      this.#state = 'failed';
    }
  }

  /** Looks no further; what was found stays. */
  stop = (): void => {
    clearTimeout(this.#waiting);
    this.#asked += 1;
    this.#state = 'stopped';
    void this.#engine?.stop().catch(() => {});
  };

  /** Ends the thread and forgets what was found. */
  close = (): void => {
    clearTimeout(this.#waiting);
    this.#asked += 1;
    this.#engine?.close();
    this.#engine = undefined;
    this.#findings = { done: true };
    this.#about = undefined;
    this.#state = 'idle';
  };
}

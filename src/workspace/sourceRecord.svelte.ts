import type { CslItem } from '../articles/index.ts';
import type { Problem } from '../model/index.ts';
import { articles } from './articles.ts';

/** The bibliographic record of a source while somebody describes it, as CSL-JSON. */
export class SourceRecord {
  #csl = $state.raw<CslItem>({ type: 'document' });
  /** What somebody wrote or chose: reading another text leaves it alone. */
  #isDescribed = false;

  constructor(csl?: CslItem) {
    if (csl) this.#csl = csl;
  }

  get csl() {
    return this.#csl;
  }
  set csl(csl: CslItem) {
    this.#isDescribed = true;
    this.#csl = csl;
  }

  /** What a text says of itself, as long as nobody has described it. */
  suggest(csl: CslItem): void {
    if (!this.#isDescribed) this.#csl = csl;
  }

  /** Takes a record over as it was pasted: BibTeX, RIS or CSL-JSON; of several, the first. */
  take = async (pasted: string): Promise<Problem | undefined> => {
    const { bibliography } = await articles();
    const read = await bibliography(pasted);
    if (!read.ok) return read.problem;
    if (read.items[0]) this.csl = read.items[0];
    return undefined;
  };
}

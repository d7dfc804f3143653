import { coloursOf, type Colours } from '../picture/index.ts';
import { forcedColours } from './forcedColours.ts';
import { keep, kept } from './kept.ts';

type Choice = 'system' | 'light' | 'dark';

/** Light or dark: the system's choice, or the reader's own, which is remembered. */
class Theme {
  #choice = $state<Choice>(remembered());
  #systemDark = $state(matchMedia('(prefers-color-scheme: dark)').matches);
  #forced = $state(matchMedia('(forced-colors: active)').matches);

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      ({ matches }) => (this.#systemDark = matches),
    );
    matchMedia('(forced-colors: active)').addEventListener(
      'change',
      ({ matches }) => (this.#forced = matches),
    );
    mark(this.#choice);
  }

  /** What is seen. */
  readonly shown = $derived(this.#choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.#choice);

  /** The colours for what is drawn on a canvas: where the system forces its own, those. */
  readonly colours = $derived.by((): Colours => (this.#forced ? forcedColours() : coloursOf[this.shown]));

  /** Changes to the other one. */
  toggle = (): void => {
    this.#choice = this.shown === 'dark' ? 'light' : 'dark';
    mark(this.#choice);
    keep('counterclaim.theme', this.#choice);
  };
}

function remembered(): Choice {
  const choice = kept('counterclaim.theme');
  return choice === 'light' || choice === 'dark' ? choice : 'system';
}

function mark(choice: Choice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

export const theme = new Theme();

import { keep, kept } from './kept.ts';

type Choice = 'system' | 'light' | 'dark';

/** Light or dark: the system's choice, or the reader's own, which is remembered. */
class Theme {
  #choice = $state<Choice>(remembered());
  #systemDark = $state(matchMedia('(prefers-color-scheme: dark)').matches);

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      ({ matches }) => (this.#systemDark = matches),
    );
    mark(this.#choice);
  }

  /** What is seen. */
  readonly shown = $derived(this.#choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.#choice);

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

import { MediaQuery } from 'svelte/reactivity';

const narrow = new MediaQuery('(max-width: 47.5rem)', false);

/** The size of screen one has: on a narrow one, one pane at a time. */
export const screen = {
  get narrow(): boolean {
    return narrow.current;
  },
};

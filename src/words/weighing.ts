import type { Standing } from '../evaluate/index.ts';

/** How a statement stands in a map. Never more than that: what is supported in a map may be wrong, and what is challenged may be right. */
export const standingWords: Readonly<Record<Standing, string>> = {
  granted: 'granted',
  supported: 'supported',
  unsupported: 'unsupported',
  challenged: 'challenged, unanswered',
  contested: 'contested',
  denied: 'denied',
  open: 'left open',
};

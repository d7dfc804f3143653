import type { SemanticsName } from '../evaluate/index.ts';

/** What is said of coherent positions: sets of statements that somebody could hold together and defend. */
export const coherenceWords = {
  title: 'Advanced: coherent positions',
  help: 'A coherent position is a set of statements that can be held together and answers whatever speaks against it. Where a claim and what speaks against it both hold their ground, some positions hold the claim and take the objection to weigh less, others don’t. How many positions there are is not listed: there can be thousands.',
  semantics: 'Which positions count',
  names: {
    grounded: 'Grounded: the one that nobody can do without',
    preferred: 'Preferred: those that take in as much as they can',
    stable: 'Stable: those that leave nothing open',
    semiStable: 'Semi-stable: those that leave as little open as can be',
    ideal: 'Ideal: what every preferred one shares and can defend by itself',
    complete: 'Complete: all that hold what they defend',
  } satisfies Readonly<Record<SemanticsName, string>>,
  none: 'There is no such position: whatever one holds, something is left open.',
  held: {
    every: 'Held in every one',
    some: 'Held in some',
    none: 'Held in none',
    unsettled: 'Not settled within 10 s',
  },
} as const;

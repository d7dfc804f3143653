import type { Doubted } from '../schemes/index.ts';

/** What is said of schemes and their critical questions. */
export const schemeWords = {
  title: 'How it leads there, and what to ask',
  section: 'What to ask',
  which: 'How does it argue?',
  search: 'Search: expert, example, goes together…',
  none: 'Nothing like that. Try another word, such as “expert”, “cause” or “rule”.',
  choose: 'Choose how it argues…',
  change: 'Another…',
  clear: 'None of these',
  known: (name: string) => `In the literature: ${name}`,
  example: (example: string) => `For example: ${example}`,
  onlyHere:
    'The step is in a locked layer: what you say here of how it argues holds until you leave the map. Unlock the layer to write it down.',
  premises: 'What it rests on',
  missing: 'not said',
  unsaid: 'mostly goes unsaid',
  part: (says: string) => `Which premise says: ${says}`,
  nobody: 'none of them',
  say: 'Say it',
  questions: 'Critical questions',
  questionsHelp: 'A number starts your answer in the right place.',
  doubts: {
    premise: 'doubts a premise',
    conclusion: 'doubts the conclusion',
    step: 'doubts the step',
  } satisfies Readonly<Record<Doubted, string>>,
  doubtsUnsaid: 'doubts what goes unsaid',
  asked: 'answered',
  noStep: 'Select a statement that supports something, or a step.',
} as const;

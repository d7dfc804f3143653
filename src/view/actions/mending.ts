import { addReason, mend, mergeStatements, relink, type Command } from '../../edit/index.ts';
import type { Problem, ProblemKind } from '../../model/index.ts';
import { problemWords } from '../../words/index.ts';
import { type Stage } from './actions.ts';
import { begin, edit } from './answering.ts';

/** What would set a problem right: what it is called, and doing it. */
export interface Mend {
  readonly words: string;
  readonly run: (stage: Stage) => void;
}

const does = <Input>(words: string, command: Command<Input>, input: Input): Mend => ({
  words,
  run: ({ shell }) => void shell.editing.perform(command, input),
});

/** Selects what a problem is about, and goes on from there. */
const at = (words: string, { ids: [id] }: Problem, then: (stage: Stage) => void): Mend => ({
  words,
  run: (stage) => {
    if (id !== undefined) stage.reading.reveal(id);
    then(stage);
  },
});

const mends: Readonly<Partial<Record<ProblemKind, (problem: Problem) => Mend | undefined>>> = {
  'said-twice': ({ ids: [from, into] }) =>
    from !== undefined && into !== undefined
      ? does(problemWords.mends.merge, mergeStatements, { into, from })
      : undefined,
  'several-claims': (problem) =>
    at(problemWords.mends.split, problem, ({ shell }) => void (shell.dialog = 'split')),
  'question-as-claim': (problem) => at(problemWords.mends.edit, problem, edit),
  'too-long': (problem) => at(problemWords.mends.edit, problem, edit),
  'empty-text': (problem) => at(problemWords.mends.edit, problem, edit),
  'short-too-long': (problem) =>
    at(problemWords.mends.describe, problem, ({ shell }) => void (shell.dialog = 'describe')),
  unconnected: (problem) => at(problemWords.mends.link, problem, ({ shell }) => void (shell.dialog = 'link')),
  'aims-at-conclusion': ({ ids: [, to, step] }) =>
    to !== undefined && step !== undefined
      ? does(problemWords.mends.relink, relink, { step, to })
      : undefined,
  'thesis-unsupported': (problem) => reasonFor(problem),
  'overworked-premise': (problem) => reasonFor(problem),
};

const reasonFor = (problem: Problem): Mend =>
  at(problemWords.mends.reason, problem, (stage) => {
    const [to] = problem.ids;
    if (to !== undefined) begin(stage, () => stage.shell.editing.write(addReason, (text) => ({ to, text })));
  });

/** What would set a problem right; undefined where only its reader can tell. */
export function mendOf(problem: Problem): Mend | undefined {
  const { mend: changes, kind, ids } = problem;
  if (changes) return does(problemWords.mends.mend, mend, { changes, at: ids[0] });
  return mends[kind]?.(problem);
}

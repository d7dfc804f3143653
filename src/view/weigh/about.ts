import type { Id } from '../../model/index.ts';
import type { Question } from '../../workspace/weighDesk.ts';

/** Whether a question is about a statement. */
export const isAbout = (question: Question | undefined, id: Id | undefined): boolean =>
  question !== undefined && 'about' in question && question.about === id;

import { schemeOf } from '../../schemes/index.ts';
import type { Question } from './questions.ts';
import type { WeakPoint } from './weakPoints.ts';

/** A question that whoever argues in this manner has to stand up to, where it can be answered by yes or no. */
export function schemeQuestion({ step, premise }: WeakPoint): Question | undefined {
  const scheme = schemeOf(step.scheme);
  const role: string | undefined = step.roles?.[premise.id];
  const fitting = scheme?.questions.filter(({ asks }) => closed.test(asks)) ?? [];
  const found = fitting.find((one) => one.role !== undefined && one.role === role) ?? fitting.find(isOnStep);
  return (
    found && {
      ...{ part: 'scheme', text: found.asks },
      from: { kind: 'question', scheme: scheme!.id, question: found.id },
    }
  );
}

const isOnStep = ({ doubts }: { readonly doubts: string }) => doubts === 'step';

/** How a question begins that is answered by yes or no. */
const closed = /^(is|are|was|were|do|does|did|has|have|had|can|could|would|will|must|may) /i;

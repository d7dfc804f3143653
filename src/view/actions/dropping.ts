import { link, linkPremise, placeStep, relink } from '../../edit/index.ts';
import type { Id } from '../../model/index.ts';
import { editingWords } from '../../words/index.ts';
import type { Stage } from './actions.ts';

/** What can be done where a card was dropped. */
export interface Drop {
  readonly words: string;
  readonly run: () => void;
}

/** On a statement: the ways to tie the two, anew or in place of where it hangs. On a step: what hits it, or joins it. */
export function dropsOn({ reading, shell }: Stage, from: Id, to: Id): readonly Drop[] {
  const { editing } = shell;
  const words = editingWords.dropped;
  const tie = (kind: 'support' | 'attack') => () => void editing.perform(link, { from, to, kind });
  if (reading.map.relations.has(to))
    return [
      { words: words.undercut, run: tie('attack') },
      { words: words.premise, run: () => void editing.perform(linkPremise, { step: to, statement: from }) },
    ];
  const step = reading.tree.branches.get(from)?.relation?.id;
  const move = (kind: 'support' | 'attack') => () => {
    if (step !== undefined) editing.perform(relink, { step, to, kind });
  };
  return [
    { words: words.supports, run: tie('support') },
    { words: words.attacks, run: tie('attack') },
    ...(step === undefined
      ? []
      : [
          { words: words.moveSupport, run: move('support') },
          { words: words.moveAttack, run: move('attack') },
        ]),
  ];
}

/** Between cards: the step takes its place among its siblings by where it was dropped, px of the drawing. */
export function dropBetween(
  { reading, shell }: Stage,
  from: Id,
  at: { readonly x: number; readonly y: number },
): void {
  const branch = reading.tree.branches.get(from);
  const step = branch?.relation;
  if (step?.target === undefined) return;
  const parent = reading.tree.branches.get(branch?.parent ?? '');
  const siblings = (parent?.children ?? []).filter(
    ({ relation }) => relation?.kind === step.kind && relation.target === step.target,
  );
  const steps = [...new Set(siblings.flatMap(({ relation }) => relation?.id ?? []))];
  const before = (id: Id): boolean => {
    const card = reading.scene.cards.get(siblings.find(({ relation }) => relation?.id === id)!.id);
    if (!card) return false;
    // Rows one after another, and in a row one beside the other.
    const isAcross = at.y >= card.y && at.y <= card.y + card.height;
    return isAcross ? card.x + card.width / 2 < at.x : card.y + card.height / 2 < at.y;
  };
  const others = steps.filter((id) => id !== step.id);
  const to = others.filter(before).length;
  const [next, last] = [others[to], others[to - 1]];
  if (to === steps.indexOf(step.id)) return;
  if (next !== undefined) shell.editing.perform(placeStep, { step: step.id, before: next });
  else if (last !== undefined) shell.editing.perform(placeStep, { step: step.id, behind: last });
}

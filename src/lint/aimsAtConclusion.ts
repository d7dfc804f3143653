import { adjacency, lockedLayerOf } from '../model/index.ts';
import { likeness } from '../search/index.ts';
import { hint } from './hint.ts';
import type { Lint } from './lint.ts';

/** An objection is taken to be about a premise from here on, … */
const LIKE = 0.4;
/** … where it is by so much nearer to it than to the conclusion. */
const NEARER = 0.15;

/** An objection that is tied to a conclusion, and in its words is about one of the reasons for it. */
export const aimsAtConclusion: Lint = function* (map) {
  const { into } = adjacency(map);
  for (const attack of map.relations.values()) {
    const { id, kind, premises = [], target } = attack;
    const conclusion = map.statements.get(target ?? '');
    if (kind !== 'attack' || !conclusion || premises.length !== 1 || lockedLayerOf(map, attack)) continue;
    const objection = map.statements.get(premises[0]!);
    if (!objection) continue;
    const toConclusion = likeness(objection.text, conclusion.text, map.language);
    const reasons = into(conclusion.id).flatMap((step) =>
      step.kind === 'support' ? (step.premises ?? []) : [],
    );
    let nearest: { readonly like: number; readonly reason: string; readonly text: string } | undefined;
    for (const reason of reasons) {
      const text = map.statements.get(reason)?.text;
      if (text === undefined || reason === objection.id) continue;
      const like = likeness(objection.text, text, map.language);
      if (like > (nearest?.like ?? 0)) nearest = { like, reason, text };
    }
    if (nearest && nearest.like >= LIKE && nearest.like >= toConclusion + NEARER)
      yield hint('aims-at-conclusion', [objection.id, nearest.reason, id], {
        text: objection.text,
        premise: nearest.text,
      });
  }
};

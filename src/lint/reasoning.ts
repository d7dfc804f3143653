import { adjacency, sameWords, type Id } from '../model/index.ts';
import { hint } from './hint.ts';
import type { Lint } from './lint.ts';

/** So many steps that rest on one premise without a reason of its own make a weak spot. */
const MANY = 3;

/** A thesis that nothing speaks for. */
export const unsupportedThesis: Lint = function* (map) {
  const text = map.statements.get(map.thesis ?? '')?.text;
  if (text === undefined) return;
  if (
    !adjacency(map)
      .into(map.thesis!)
      .some(({ kind }) => kind === 'support')
  )
    yield hint('thesis-unsupported', [map.thesis!], { text }, 'warning');
};

/** A statement that speaks for something and against the same thing. */
export const forAndAgainst: Lint = function* (map) {
  const { from } = adjacency(map);
  for (const { id, text } of map.statements.values()) {
    const steps = from(id).filter(({ target }) => target !== undefined);
    const both = steps.find(
      ({ kind, target }) =>
        kind === 'support' && steps.some((other) => other.kind === 'attack' && other.target === target),
    );
    if (both) yield hint('for-and-against', [id, both.target!], { text }, 'warning');
  }
};

/** A statement that is a reason, at once or by others, for what speaks against it. */
export const supportsItsAttacker: Lint = function* (map) {
  const { from } = adjacency(map);
  const shownBy = (id: Id): ReadonlySet<Id> => {
    const shown = new Set([id]);
    for (const one of shown)
      for (const { kind, target } of from(one))
        if (kind === 'support' && map.statements.has(target ?? '')) shown.add(target!);
    return shown;
  };
  for (const { kind, premises = [], target } of map.relations.values()) {
    const text = map.statements.get(target ?? '')?.text;
    if (kind !== 'attack' || text === undefined) continue;
    const shown = shownBy(target!);
    for (const premise of premises)
      if (premise !== target && shown.has(premise))
        yield hint(
          'supports-its-attacker',
          [target!, premise],
          { text, against: map.statements.get(premise)!.text },
          'warning',
        );
  }
};

/** A reason that says what it is to show. */
export const repeatsConclusion: Lint = function* (map) {
  for (const { id, kind, premises = [], target } of map.relations.values()) {
    const conclusion = map.statements.get(target ?? '');
    if (kind !== 'support' || !conclusion) continue;
    for (const premise of premises) {
      const text = map.statements.get(premise)?.text;
      if (text !== undefined && premise !== target && sameWords(text) === sameWords(conclusion.text))
        yield hint('repeats-conclusion', [premise, id], { text });
    }
  }
};

/** A premise that many steps rest on, and that rests on nothing. */
export const overworked: Lint = function* (map) {
  const { from, into } = adjacency(map);
  for (const { id, text } of map.statements.values()) {
    const steps = from(id).filter(({ kind, target }) => kind === 'support' && target !== undefined);
    if (steps.length >= MANY && !into(id).some(({ kind }) => kind === 'support'))
      yield hint('overworked-premise', [id], { text, count: steps.length });
  }
};

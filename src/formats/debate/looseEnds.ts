import {
  BOTH,
  CHAIR,
  FIRST,
  inOrder,
  isByCoin,
  opponentsOf,
  SECOND,
  type DebateFormat,
} from '../../debates/index.ts';
import type { Problem } from '../native/problems.ts';
import { notAllowed, type Path } from './shapes.ts';

const UNIQUE = 'an id that nothing before it has';

/** What doesn't fit together in a format whose parts have their shape: ids that are there twice or name nothing, and speeches that answer later ones, or their own side. */
export function looseEndsOf(format: DebateFormat): readonly Problem[] {
  const problems = [...twice(format), ...turnsOf(format), ...variantsOf(format), ...boundsOf(format)];
  // Who answers whom can be asked once it is known who they are.
  return problems.length > 0 ? problems : answersOf(format);
}

function twice({ sides, speeches, variants = [] }: DebateFormat): readonly Problem[] {
  const reserved = new Set([FIRST, SECOND, BOTH, CHAIR]);
  const seen = new Set<string>();
  const again = (list: string, ids: Iterable<{ readonly id: string }>): readonly Problem[] =>
    [...ids].flatMap(({ id }, at) => {
      const path = [list, at, 'id'];
      if (reserved.has(id)) return [notAllowed(`an id other than ${[...reserved].join(', ')}`, path)];
      if (seen.has(id)) return [notAllowed(UNIQUE, path)];
      seen.add(id);
      return [];
    });
  const named = [...again('sides', sides), ...again('speeches', speeches)];
  seen.clear();
  return [...named, ...again('variants', variants)];
}

function turnsOf({ sides, begins, speeches }: DebateFormat): readonly Problem[] {
  const coin = begins === FIRST;
  const turns = coin ? [FIRST, SECOND] : sides.map(({ id }) => id);
  const among = (allowed: readonly string[], value: string | undefined, path: Path): readonly Problem[] =>
    value === undefined || allowed.includes(value) ? [] : [notAllowed(allowed.join(', '), path)];
  return [
    ...(coin && sides.length !== 2 ? [notAllowed('two sides, where a coin decides', ['sides'])] : []),
    ...among(coin ? turns : [...turns, FIRST, CHAIR], begins, ['begins']),
    ...speeches.flatMap(({ side, asked, opens }, at) => [
      ...among([...turns, BOTH], side, ['speeches', at, 'side']),
      ...among(
        turns.filter((turn) => turn !== side),
        asked,
        ['speeches', at, 'asked'],
      ),
      ...among(turns, opens, ['speeches', at, 'opens']),
    ]),
  ];
}

const variantsOf = ({ speeches, variants = [] }: DebateFormat): readonly Problem[] =>
  variants.flatMap(({ seconds = {} }, at) =>
    Object.keys(seconds)
      .filter((key) => !speeches.some(({ id }) => id === key))
      .map((key) => notAllowed(NO_SPEECH, ['variants', at, 'seconds', key])),
  );

const NO_SPEECH = 'the id of a speech';

function boundsOf({ interview, shared }: DebateFormat): readonly Problem[] {
  const problems: Problem[] = [];
  const { target, most } = interview?.answer ?? { most: Infinity };
  if (target !== undefined && target[1] > most)
    problems.push(
      notAllowed('no more than what an answer takes at most', ['interview', 'answer', 'target', 1]),
    );
  if (shared !== undefined && shared.rebuttal[1] > shared.seconds)
    problems.push(notAllowed('no more than what a side has in all', ['shared', 'rebuttal', 1]));
  return problems;
}

function answersOf(format: DebateFormat): readonly Problem[] {
  // Whichever side the coin picks, the same speeches oppose each other.
  const { sides, speeches } = isByCoin(format)
    ? inOrder(format, { speaksFirst: format.sides[0]?.id })
    : format;
  return speeches.flatMap(({ side, answers = [] }, at) => {
    const opponents = opponentsOf(format, side).map(({ id }) => id);
    return answers.flatMap((answered, place) => {
      const path = ['speeches', at, 'answers', place];
      if (answers.indexOf(answered) !== place) return [notAllowed(UNIQUE, path)];
      const earlier = speeches.slice(0, at).find(({ id }) => id === answered);
      const answeredSide = earlier?.side ?? sides.find(({ id }) => id === answered)?.id;
      if (answeredSide === undefined) return [notAllowed('the id of an earlier speech, or of a side', path)];
      return opponents.includes(answeredSide)
        ? []
        : [notAllowed('what a side says that opposes this one', path)];
    });
  });
}

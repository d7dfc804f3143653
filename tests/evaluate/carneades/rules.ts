import { matched, parseTerm, substituted, written, type Bindings, type Term } from './terms.ts';
import type { Argument, Weighing } from './graph.ts';

/** A scheme that makes arguments of what is known. */
export interface Rule {
  readonly weighing: Weighing;
  readonly variables: readonly string[];
  readonly premises: readonly string[];
  readonly exceptions: readonly string[];
  readonly conclusions: readonly string[];
}

/**
 * The arguments that rules make of assumptions, and of each other's conclusions, until there are no more. Each has an undercutter, `undercut(a1)`, for which each exception
 * is an argument with an undercutter of its own: as Carneades 4 does.
 */
export function argumentsByRules(rules: readonly Rule[], assumptions: Iterable<string>): readonly Argument[] {
  const facts = new Map(Array.from(assumptions, (text) => [text, parseTerm(text)]));
  const made: Argument[] = [];
  const used = new Set<string>();
  for (let before = -1; before !== used.size;) {
    before = used.size;
    for (const [place, rule] of rules.entries())
      for (const bindings of ways(rule.premises.map(parseTerm), [...facts.values()])) {
        const instance = (text: string) => substituted(parseTerm(text), bindings);
        const key = [place, ...rule.variables.map((name) => written(instance(name)))].join(' ');
        if (used.has(key)) continue;
        used.add(key);
        made.push(...argumentsOf(rule, (text) => written(instance(text)), made.length + 1));
        for (const conclusion of rule.conclusions)
          facts.set(written(instance(conclusion)), instance(conclusion));
      }
  }
  return made;
}

function argumentsOf(rule: Rule, instance: (text: string) => string, first: number): readonly Argument[] {
  const undercutter = `undercut(a${first})`;
  const own = rule.conclusions.map((conclusion, place): Argument => ({
    id: `a${first + place}`,
    weighing: rule.weighing,
    premises: rule.premises.map(instance),
    conclusion: instance(conclusion),
    undercutter,
  }));
  const next = first + own.length;
  const exceptions = rule.exceptions.map((exception, place): Argument => ({
    id: `a${next + place}`,
    weighing: 'linked',
    premises: [instance(exception)],
    conclusion: undercutter,
    undercutter: `undercut(a${next + place})`,
  }));
  return [...own, ...exceptions];
}

/** All bindings under which all patterns are facts. */
function ways(patterns: readonly Term[], facts: readonly Term[]): readonly Bindings[] {
  return patterns.reduce<readonly Bindings[]>(
    (all, pattern) =>
      all.flatMap((bindings) => facts.flatMap((fact) => matched(pattern, fact, bindings) ?? [])),
    [new Map()],
  );
}

/** The issues that a scheme makes of statements: those that differ only in variables with a number, or those of all patterns under the same bindings. */
export function issuesByScheme(
  patterns: readonly string[],
  statements: readonly string[],
): readonly (readonly string[])[] {
  const [first, ...others] = patterns.filter((pattern) => pattern !== '...').map(parseTerm);
  const isList = patterns.includes('...');
  const groups = new Map<string, Set<string>>();
  for (const statement of statements) {
    const bindings = matched(first!, parseTerm(statement));
    if (!bindings) continue;
    const kept = new Map([...bindings].filter(([name]) => !isList || !/\d$/.test(name)));
    const key = [...kept].map(([name, term]) => `${name}=${written(term)}`).join(' ');
    const group = groups.get(key) ?? new Set([statement]);
    groups.set(key, group.add(statement));
    if (isList) continue;
    for (const other of statements)
      if (others.some((pattern) => matched(pattern, parseTerm(other), kept))) group.add(other);
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group]);
}

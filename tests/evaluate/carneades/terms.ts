/** A term as Prolog has it: an atom, a variable (it begins with a capital), or a name with terms. */
export interface Term {
  readonly name: string;
  readonly terms: readonly Term[];
}

export type Bindings = ReadonlyMap<string, Term>;

const isVariable = ({ name, terms }: Term) => terms.length === 0 && /^[A-Z]/.test(name);

/** Reads a term; what isn't one is an atom of that name. */
export function parseTerm(text: string): Term {
  let at = 0;
  const skip = () => {
    while (text[at] === ' ') at += 1;
  };
  function term(): Term {
    skip();
    const [name = ''] = /^[^(),]*/.exec(text.slice(at)) ?? [];
    at += name.length;
    const terms: Term[] = [];
    if (text[at] === '(') {
      do {
        at += 1;
        terms.push(term());
        skip();
      } while (text[at] === ',');
      if (text[at] === ')') at += 1;
    }
    return { name: name.trim(), terms };
  }
  const whole = term();
  return at === text.length ? whole : { name: text, terms: [] };
}

/** A term without needless spaces. */
export const written = ({ name, terms }: Term): string =>
  terms.length === 0 ? name : `${name}(${terms.map(written).join(',')})`;

export const sameTerm = (text: string): string => written(parseTerm(text));

export function substituted(term: Term, bindings: Bindings): Term {
  if (isVariable(term)) return bindings.get(term.name) ?? term;
  return { name: term.name, terms: term.terms.map((one) => substituted(one, bindings)) };
}

/** The bindings, with more, under which a pattern is a term; undefined where it is under none. */
export function matched(pattern: Term, term: Term, bindings: Bindings = new Map()): Bindings | undefined {
  if (isVariable(pattern)) {
    const known = bindings.get(pattern.name);
    if (known === undefined) return new Map([...bindings, [pattern.name, term]]);
    return written(known) === written(term) ? bindings : undefined;
  }
  if (pattern.name !== term.name || pattern.terms.length !== term.terms.length) return undefined;
  let all: Bindings | undefined = bindings;
  for (const [place, one] of pattern.terms.entries()) all = all && matched(one, term.terms[place]!, all);
  return all;
}

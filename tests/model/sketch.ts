import {
  argumentMap,
  type ArgumentMap,
  type Layer,
  type Passage,
  type Relation,
  type Statement,
} from '../../src/model/index.ts';

const kinds: Readonly<Record<string, Relation['kind']>> = {
  '>': 'support',
  '!': 'attack',
  '#': 'contradiction',
  '=': 'equivalence',
  '~': 'rephrase',
  '>>': 'preference',
};
const layerRoles: readonly Layer['role'][] = ['source', 'analyst', 'critic', 'defender', 'reader'];

/**
 * A map from a few lines: `thesis t`, `motion m`; a statement `a`, `a @critic`, `a [120]` (said at 120); a relation
 * `r1: a + b > t ^a5 @critic` (`>` support, `!` attack, `~` rephrase, `>>` preference; `^` its order, `@` its layer) or `r2: a # b`
 * (`#` contradiction, `=` equivalence: all between the premises). What a relation names is made, in the layer `source`, unless written `?x`.
 */
export function sketch(lines: string): ArgumentMap {
  const heading: { id: string; title: string; thesis?: string; motion?: string } = {
    id: 'sketch',
    title: 'A sketch',
  };
  const statements = new Map<string, Statement>();
  const passages = new Map<string, Passage>();
  const relations: Relation[] = [];
  const parsed = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const named = new Set(parsed.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []));
  const make = (word: string): string => {
    if (word.startsWith('?')) return word.slice(1);
    if (!named.has(word) && !statements.has(word))
      statements.set(word, { id: word, text: `It is ${word}.`, layer: 'source' });
    return word;
  };
  for (const line of parsed) {
    const [, key, id] = /^(thesis|motion) (\S+)$/.exec(line) ?? [];
    const layer = / @(\w+)/.exec(line)?.[1];
    const order = / \^(\w+)/.exec(line)?.[1];
    const place = / \[(\d+)\]/.exec(line)?.[1];
    const bare = line.replace(/ [@^]\w+| \[\d+\]/g, '');
    const relation = /^(\w+): *(.*?) *(>>|[>!#=~])(?: *(\S*))?$/.exec(bare);
    if (key) heading[key as 'thesis' | 'motion'] = make(id!);
    else if (relation) {
      const [, name, left, sign, right] = relation;
      const kind = kinds[sign!]!;
      const symmetric = kind === 'contradiction' || kind === 'equivalence';
      const premises = [...left!.split(/ *\+ */), ...(symmetric ? [right!] : [])].filter(Boolean).map(make);
      const target = symmetric || !right ? undefined : make(right);
      relations.push({
        id: name!,
        kind,
        premises,
        ...(target && { target }),
        ...(order && { order }),
        ...(layer && { layer }),
      });
    } else {
      const start = Number(place);
      if (place)
        passages.set(`p_${bare}`, {
          id: `p_${bare}`,
          source: 'text',
          start,
          end: start + 5,
          digest: 'sha256:0123456789abcdef',
        });
      statements.set(bare, {
        id: bare,
        text: `It is ${bare}.`,
        layer: layer ?? 'source',
        ...(place && { passages: [`p_${bare}`] }),
      });
    }
  }
  return argumentMap(heading, {
    sources: [{ id: 'text', role: 'text', csl: { type: 'article' }, length: 10_000 }],
    layers: layerRoles.map((role) => ({ id: role, title: role, role })),
    passages: passages.values(),
    statements: statements.values(),
    relations,
  });
}

/** The ids of records, for comparing. */
export const idsOf = (records: Iterable<{ readonly id: string }>): string[] =>
  Array.from(records, ({ id }) => id);

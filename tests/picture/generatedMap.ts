import { argumentMap, type ArgumentMap, type Relation, type Statement } from '../../src/model/index.ts';
import { seeded } from '../random.ts';

const words =
  'we ought to mend the old bridge before winter because the river rises and nobody else will pay for what everybody uses'.split(
    ' ',
  );

/**
 * A seeded map of `count` statements with everything that has to be drawn: linked premises, attacks, undercuts (of undercuts, too), backing,
 * equivalence, and one relation in ten across the tree.
 */
export function generatedMap(count: number, seed: number): ArgumentMap {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const statements: Statement[] = [];
  const relations: Relation[] = [];
  const state = (): string => {
    const id = `s${statements.length}`;
    const text = Array.from({ length: 3 + below(22) }, () => words[below(words.length)]).join(' ');
    statements.push({
      id,
      text,
      short: text.split(' ').slice(0, 6).join(' '),
      layer: ['la', 'lb', 'lc', 'ld'][below(4)]!,
    });
    return id;
  };
  const relate = (kind: Relation['kind'], premises: readonly string[], target?: string) =>
    relations.push({
      id: `r${relations.length}`,
      kind,
      premises,
      ...(target !== undefined && { target }),
      layer: 'la',
    });

  state();
  while (statements.length < count) {
    const linked = random() < 0.25 ? 2 + below(2) : 1;
    const onStep = relations.length > 0 && random() < 0.12;
    const premises = Array.from({ length: linked }, state);
    if (random() < 0.03) relate('equivalence', [premises[0]!, `s${below(statements.length - linked)}`]);
    else if (onStep) relate(random() < 0.7 ? 'attack' : 'support', premises, `r${below(relations.length)}`);
    else
      relate(
        random() < 0.25 ? 'attack' : 'support',
        premises,
        `s${Math.max(0, Math.floor((statements.length - linked) * random() ** 1.5))}`,
      );
    if (random() < 0.1) relate('support', [`s${below(statements.length)}`], `s${below(statements.length)}`);
  }
  return argumentMap(
    { id: 'mtest', title: 'A generated map', thesis: 's0' },
    {
      statements,
      relations,
      layers: [
        { id: 'la', title: 'The text', role: 'source' },
        { id: 'lb', title: 'Between the lines', role: 'analyst' },
        { id: 'lc', title: 'Critics', role: 'critic' },
        { id: 'ld', title: 'Defender', role: 'defender' },
      ],
    },
  );
}

import type { Id, Relation } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import type { Line } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { phraseLine } from './lines.ts';

/** What something is said against, to be known: a statement in full, or a step by its two ends. None, where the map doesn't hold it. */
export function aimedAtLines(
  standpoint: Standpoint,
  key: string,
  label: PhraseName,
  at: Id,
): readonly Line[] {
  const { map } = standpoint;
  const statement = map.statements.get(at);
  const of = { label: phrase(label), about: at };
  if (statement)
    return [
      {
        ...{ key, role: 'remark', text: statement.text, marks: [], ...of },
        from: { kind: 'statement', id: at },
      },
    ];
  const step = map.relations.get(at);
  const [from, to] = step ? endsOf(standpoint, step) : [];
  if (!step || from === undefined || to === undefined) return [];
  const name = stepPhrases[map.statements.has(step.target!) ? 'statement' : 'step'];
  return [phraseLine(key, 'remark', name[step.kind === 'attack' ? 'attack' : 'support'], [from, to], of)];
}

/** What a step goes from, and what it leads to; where that is a step, what this goes from. */
function endsOf({ map }: Standpoint, step: Relation): readonly (string | undefined)[] {
  const target = map.relations.get(step.target ?? '');
  const named = [
    claimsOf(map, step)[0],
    map.statements.get(step.target ?? '') ?? (target && claimsOf(map, target)[0]),
  ];
  return named.map((one) => one && (one.short ?? one.text));
}

const stepPhrases = {
  statement: { support: 'stepTo', attack: 'stepAgainst' },
  step: { support: 'stepBacking', attack: 'stepAgainstStep' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PhraseName>>>>;

import type { MapProblemKind, Problem, Severity } from '../problem.ts';
import type { ArgumentMap } from '../records.ts';
import { anchors } from './anchors.ts';
import { ids, references } from './references.ts';
import type { Rule } from './rule.ts';
import { connections, loops, relations, thesis } from './structure.ts';
import { unsilenced } from './unsilenced.ts';
import { wording } from './wording.ts';

const rules: readonly Rule[] = [ids, references, thesis, relations, connections, loops, anchors, wording];

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Everything wrong with a map, errors first, then warnings, then hints; silenced kinds left out. */
export function validate(map: ArgumentMap): readonly Problem<MapProblemKind>[] {
  return unsilenced(
    map,
    rules.flatMap((rule) => [...rule(map)]),
  ).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

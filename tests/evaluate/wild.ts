import type { Position, Supposition } from '../../src/evaluate/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';

const kinds: readonly Supposition[] = ['granted', 'denied', 'open'];

/** A small random map with loops, undercuts, linked premises, contradictions and equivalents, and things supposed of it now and then. */
export function wildMap(
  random: () => number,
  least: number,
  most: number,
  supposing = 0.05,
): { map: ArgumentMap; position: Position } {
  const statements = least + Math.floor(random() * (most - least + 1));
  const map = randomMap(random, { statements, relations: Math.floor(statements * (0.7 + random() * 1.3)) });
  const supposed = new Map(
    [...map.statements.keys(), ...map.relations.keys()]
      .filter(() => random() < supposing)
      .map((id) => [id, kinds[Math.floor(random() * 3)]!]),
  );
  return { map, position: { supposed, credences: new Map() } };
}

/** A random map as people argue: a tree under `s0`; most speak for what is above them, some against it, against a step or linked with another; now and then one supports something elsewhere too. */
export function grownMap(random: () => number, statements: number, attacks = 0.25): ArgumentMap {
  const lines: string[] = ['thesis s0'];
  const steps = new Set<number>();
  for (let at = 1; at < statements; at += 1) {
    // Near the end of what there is more often than not, so that it grows deep too.
    const above = Math.floor(random() < 0.5 ? random() * at : at * (1 - random() * 0.1));
    const linked = random() < 0.2 && at + 1 < statements;
    const premises = linked ? `s${at} + s${at + 1}` : `s${at}`;
    const target = random() < 0.1 && steps.has(above) ? `r${above}` : `s${above}`;
    const sign = random() < attacks ? '!' : '>';
    steps.add(at);
    lines.push(`r${at}: ${premises} ${sign} ${target}`);
    if (linked) at += 1;
    if (random() < 0.03) lines.push(`x${at}: s${at} > s${Math.floor(random() * at)}`);
  }
  return sketch(lines.join('\n'));
}

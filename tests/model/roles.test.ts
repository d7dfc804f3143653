import { describe, expect, it } from 'vitest';
import { attackManner, roleIn, rolesOf, type ArgumentMap } from '../../src/model/index.ts';
import { sketch } from './sketch.ts';

const roles = (map: ArgumentMap, id: string) => rolesOf(map, id).map(({ role }) => role);

describe('roles', () => {
  const map = sketch(`
    thesis t
    r1: claim > t
    r2: premise > claim
    r3: counter ! t
    r4: because > counter
    r5: rebuttal ! counter
    r6: undercut ! r2
    r7: backing > r2
    r8: other # t
    r9: answer ! r6
  `);

  it('names what each statement does in its link', () => {
    expect(roles(map, 't')).toEqual(['root', 'alternative']);
    expect(roles(map, 'claim')).toEqual(['claim']);
    expect(roles(map, 'premise')).toEqual(['premise']);
    expect(roles(map, 'counter')).toEqual(['counter-claim']);
    expect(roles(map, 'because')).toEqual(['premise']);
    expect(roles(map, 'rebuttal')).toEqual(['rebuttal']);
    expect(roles(map, 'undercut')).toEqual(['undercut']);
    expect(roles(map, 'backing')).toEqual(['backing']);
    expect(roles(map, 'other')).toEqual(['alternative']);
    expect(roles(map, 'answer')).toEqual(['undercut']);
  });

  it('belong to links: a statement may support here and tell against there', () => {
    const both = sketch(`
      thesis t
      r1: a > t
      r2: s > a
      r3: s ! t
    `);
    expect(rolesOf(both, 's').map(({ role, relation }) => [relation?.id, role])).toEqual([
      ['r2', 'premise'],
      ['r3', 'counter-claim'],
    ]);
  });

  it('call an attack on a reason for the thesis a counter-claim, and an attack on that a rebuttal', () => {
    const chain = sketch(`
      thesis t
      r1: a > t
      r2: b ! a
      r3: c ! b
      r4: d ! c
    `);
    expect(['b', 'c', 'd'].map((id) => roles(chain, id)[0])).toEqual([
      'counter-claim',
      'rebuttal',
      'counter-claim',
    ]);
  });

  it('fall back on what is attacked, off the thesis', () => {
    const island = sketch(`
      thesis t
      r1: b ! a
      r2: c ! b
    `);
    expect(roles(island, 'b')).toEqual(['counter-claim']);
    expect(roles(island, 'c')).toEqual(['rebuttal']);
  });

  it('are a root where a statement is a premise of nothing, and for the motion', () => {
    const map = sketch(`
      thesis t
      motion m
      r1: m > t
      r2: a > elsewhere
    `);
    expect(roles(map, 'm')).toEqual(['root', 'premise']);
    expect(roles(map, 'elsewhere')).toEqual(['root']);
    expect(roles(map, 'nobody')).toEqual(['root']);
  });

  it('survive incomplete relations', () => {
    const map = sketch(`
      thesis t
      r1: a >
      r2: b ! ?gone
    `);
    expect(roles(map, 'a')).toEqual(['premise']);
    expect(roles(map, 'b')).toEqual(['counter-claim']);
    expect(roleIn(map, 'zzz', map.relations.get('r1')!)).toBe('premise');
  });
});

describe('attackManner', () => {
  it('is decided by what the attack is aimed at', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b ! t
      r3: c ! a
      r4: d ! r1
      r5: e ! b
      r6: f !
    `);
    const manner = (id: string) => attackManner(map, map.relations.get(id)!);
    expect(['r2', 'r3', 'r4', 'r5', 'r6'].map(manner)).toEqual([
      'rebuts',
      'undermines',
      'undercuts',
      'rebuts',
      'rebuts',
    ]);
  });
});

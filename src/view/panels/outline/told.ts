import { groupOf, paragraphsOf, premisesOf, type ArgumentMap, type Branch } from '../../../model/index.ts';
import { cardRole } from '../../../picture/index.ts';
import { roleWords, type Told } from '../../../words/index.ts';
import { alsoUnder, nameOf, voiceOf } from '../shared/naming.ts';

/** All that a line of the outline says of a statement. */
export function told(map: ArgumentMap, branch: Branch): Told {
  const { id, relation, manner, parent } = branch;
  const statement = map.statements.get(id)!;
  const steps = { because: new Set<string>(), but: new Set<string>() };
  for (const child of branch.children) steps[groupOf[child.manner!]].add(child.relation!.id);
  return {
    role: roleWords[cardRole(map, branch)],
    voice: voiceOf(map, id),
    text: statement.text,
    manner,
    under: parent === undefined ? undefined : nameOf(map, parent),
    linked: relation?.target === undefined ? 0 : premisesOf(map, relation).length - 1,
    reasons: steps.because.size,
    objections: steps.but.size,
    alsoUnder: alsoUnder(map, id, relation),
    paragraphs: paragraphsOf(map, statement),
  };
}

import type { Id } from '../../model/index.ts';
import type { Standpoint } from './standpoint.ts';

/**
 * Whether anything disputes a statement: an attack on it, from either side; a statement that contradicts it; or a fact-check that found it disputed or contradicted. An attack on a step that uses it does not. The same for both sides.
 */
export function isDisputed({ map, index }: Standpoint, id: Id): boolean {
  const says = (step: { readonly premises?: readonly Id[] }) =>
    (step.premises ?? []).some((one) => one !== id && map.statements.has(one));
  return (
    index.into(id).some((step) => step.kind === 'attack' && says(step)) ||
    index.from(id).some((step) => step.kind === 'contradiction' && says(step)) ||
    index.notesAbout(id).some(({ verdict }) => verdict === 'disputed' || verdict === 'contradicted')
  );
}

import type { Supposition } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import { weighWords } from '../../words/index.ts';
import { inSentence } from '../panels/shared/naming.ts';
import type { Stage } from './actions.ts';

/** Supposes something of a statement or step, and says what follows; where it is undefined, what is supposed is taken back. */
export function suppose({ reading, shell }: Stage, id: Id, as: Supposition | undefined): void {
  const { scales } = shell;
  const { map } = reading;
  const isKnown = map.statements.has(id) || map.relations.has(id);
  if (!scales.on) shell.weigh(true);
  if (!scales.suppose(id, as)) return reading.say(weighWords.notWeighed);
  const name = isKnown ? inSentence(map, id) : weighWords.gone;
  const others = scales.view === 'standing' ? scales.rippled.length : undefined;
  reading.say(weighWords.followed(as, name, others));
}

/** Grants or denies what is selected; asked for again, all goes by the map. */
export const supposing =
  (as: 'granted' | 'denied') =>
  (stage: Stage): void => {
    const { selection } = stage.reading;
    if (selection === undefined) return stage.reading.say(weighWords.selectFirst);
    suppose(stage, selection, stage.shell.scales.supposedOf(selection) === as ? undefined : as);
  };

/** Weighs the map, or ends that, and says which. */
export function weighOrNot({ reading, shell }: Stage): void {
  const on = !shell.scales.on;
  shell.weigh(on);
  reading.say(on ? weighWords.turnedOn : weighWords.turnedOff, { seen: false });
}

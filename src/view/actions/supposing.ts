import type { Supposition } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import { weighWords } from '../../words/index.ts';
import { nameOf } from '../panels/shared/naming.ts';
import type { Stage } from './actions.ts';

/** Supposes something of a statement or step, and says what follows; what is supposed already is taken back where it is undefined. */
export function suppose({ reading, shell: { scales } }: Stage, id: Id, as: Supposition | undefined): void {
  scales.suppose(id, as);
  reading.say(weighWords.followed(as, nameOf(reading.map, id), scales.rippled.length));
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

import { secondsFor } from '../../prepare/index.ts';
import { preparingWords, time } from '../../words/index.ts';

/** How full a speech is, in words and as a share. */
export interface RunningTime {
  /** Of the speech’s length; 1 is all of it. */
  readonly share: number;
  readonly fit: 'fits' | 'full' | 'over';
  /** “3:10 of 4:00”. */
  readonly spoken: string;
  /** Whether there is room, or by how much it is too long. */
  readonly means: string;
}

/** Up to this share there is room; up to all of it, it is nearly full. */
const ROOM = 0.75;

/** How much of a length (s) so many words take. */
export function runningTime(words: number, seconds: number, wordsPerMinute: number): RunningTime {
  const spoken = secondsFor(words, wordsPerMinute);
  // What is shown is a whole second: nothing is too long by less.
  const share = seconds > 0 ? Math.round(spoken) / seconds : Infinity;
  const fit = share <= ROOM ? 'fits' : share <= 1 ? 'full' : 'over';
  return {
    ...{ share, fit },
    spoken: preparingWords.of(time(spoken), time(seconds)),
    means: fit === 'over' ? preparingWords.overBy(time(spoken - seconds)) : preparingWords.fit[fit],
  };
}

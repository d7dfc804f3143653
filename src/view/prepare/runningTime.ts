import { fitOf, secondsFor, wordsIn, type Fit } from '../../prepare/index.ts';
import { preparingWords, time } from '../../words/index.ts';

/** How full a speech is, in words and as a share. */
export interface RunningTime {
  /** Of the speech’s length; 1 is all of it. */
  readonly share: number;
  readonly fit: Fit;
  /** “3:10 of 4:00”. */
  readonly spoken: string;
  /** Whether there is room, or by how much it is too long. */
  readonly means: string;
}

/** How much of a length (s) so many words take. */
export function runningTime(words: number, seconds: number, wordsPerMinute: number): RunningTime {
  const spoken = secondsFor(words, wordsPerMinute);
  const share = seconds > 0 ? spoken / seconds : Infinity;
  const fit = fitOf(words, wordsIn(seconds, wordsPerMinute));
  return {
    ...{ share, fit },
    spoken: preparingWords.of(time(spoken), time(seconds)),
    means:
      fit === 'over' ? preparingWords.overBy(time(Math.max(1, spoken - seconds))) : preparingWords.fit[fit],
  };
}

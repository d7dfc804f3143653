import { strengthWords, weighWords } from '../../words/index.ts';
import type { Strong } from '../../workspace/strong.svelte.ts';

/** By what the strengths that are shown were worked out, in words; nothing where none are. */
export function strengthsGoBy({ goesBy }: Strong): string | undefined {
  return goesBy && strengthWords.goesBy(goesBy.semantics, weighWords.given(goesBy.counted, goesBy.supposed));
}

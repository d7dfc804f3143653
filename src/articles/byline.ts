import { oneLine } from './about.ts';
import type { Name } from './csl.ts';

/** A byline longer than this is no byline. */
const LONGEST = 400;

/** Words that stand in the names of papers, agencies and desks, and hardly in those of people. */
const ofBodies =
  /\b(?:agency|association|board|bureau|centre|center|committee|desk|editors?|editorial|institute|magazine|ministry|network|news|newsroom|office|press|review|service|staff|team|times|university)\b/iu;

/** The names in a byline, such as “By Jane Roe and Anna van den Berg”; addresses and handles are left out. */
export function namesInByline(byline: string): readonly Name[] {
  const line = oneLine(byline).replace(/^(?:by|written by|words by)[:\s]+/iu, '');
  if (line === '' || line.length > LONGEST) return [];
  return line.split(/\s*(?:;|\s&\s|\sand\s)\s*/iu).flatMap((part) => {
    const pieces = part.split(/\s*,\s*/u).filter(Boolean);
    // “Roe, Jane” is one person; “Jane Roe, John Doe” are two.
    if (pieces.length === 2 && pieces.some((piece) => !piece.includes(' ')))
      return [{ family: pieces[0]!, given: pieces[1]! }];
    return pieces.flatMap(nameOf);
  });
}

/** A name as it is spoken: what comes last is the family's, with the small words before it. */
function nameOf(words: string): readonly Name[] {
  if (/[@/]|^https?:|^\W*$/iu.test(words)) return [];
  const parts = words.split(' ');
  if (parts.length === 1 || parts.length > 5 || ofBodies.test(words)) return [{ literal: words }];
  let first = parts.length - 1;
  while (first > 1 && /^\p{Ll}/u.test(parts[first - 1]!)) first -= 1;
  return [{ family: parts.slice(first).join(' '), given: parts.slice(0, first).join(' ') }];
}

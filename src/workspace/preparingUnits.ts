import type { Line, Part, Sheet } from '../prepare/index.ts';

/** What can be shown by evidence, or answered. */
const isSaid = ({ role }: Line): boolean =>
  role === 'speech' || role === 'tag' || role === 'they-say' || role === 'question';

/**
 * On which line of a sheet others hang, as it was made of the map: evidence and remarks on what they are about, an answer's lines on its tag, answers on what they answer, the reason for a point on the point.
 * What hangs on a line goes where it goes: a card under another claim would speak for that. A line that hangs on its part has no entry. By key.
 */
export function hangingIn({ parts }: Pick<Sheet, 'parts'>): ReadonlyMap<string, string> {
  const hanging = new Map<string, string>();
  const look = (part: Part): void => {
    const heads = new Map<string, Line>();
    let said: Line | undefined;
    for (const line of part.lines) {
      const folder = line.key.slice(0, Math.max(0, line.key.lastIndexOf('/')));
      const head = heads.get(folder);
      if (said && isBeside(line, said)) hanging.set(line.key, said.key);
      else if (head && isUnder(line, head)) hanging.set(line.key, head.key);
      if (folder !== '' && folder !== part.key && !head) heads.set(folder, line);
      if (isSaid(line)) said = line;
    }
    part.parts.forEach(look);
  };
  parts.forEach(look);
  return hanging;
}

/** Whether a line tells of the one that was said before it: evidence, a note, what to do with an answer to it. */
function isBeside(line: Line, said: Line): boolean {
  if (said.role === 'question') return !isSaid(line) && line.about !== undefined;
  const isSame = line.about !== undefined && line.about === said.about;
  return (line.role === 'card' || line.role === 'remark') && (isSame || line.key.startsWith(`${said.key}/`));
}

/** Whether a line belongs to the first that has the same key up to its last step. */
const isUnder = (line: Line, head: Line): boolean =>
  head.role === 'tag' || head.role === 'they-say'
    ? line.role !== head.role
    : head.role === 'speech' && head.why !== undefined && line.why === undefined;

/** A line and all that hangs on it, in the order in which lines are given. */
export function unitOf(
  key: string,
  lines: readonly Pick<Line, 'key'>[],
  hanging: ReadonlyMap<string, string>,
): readonly string[] {
  const isOn = (one: string): boolean => {
    for (let at: string | undefined = one; at !== undefined; at = hanging.get(at))
      if (at === key) return true;
    return false;
  };
  return lines.map((line) => line.key).filter(isOn);
}

/**
 * Before which line one comes to stand that goes so many places among those that hang on the same line: undefined at the end of the part. Where it stands there already, itself.
 */
export function landingOf(
  key: string,
  by: number,
  lines: readonly Pick<Line, 'key'>[],
  hanging: ReadonlyMap<string, string>,
): string | undefined {
  const on = hanging.get(key);
  const siblings = lines.map((line) => line.key).filter((one) => hanging.get(one) === on);
  const from = siblings.indexOf(key);
  const others = siblings.filter((one) => one !== key);
  const at = Math.max(0, Math.min(others.length, from + by));
  if (at === from) return key;
  return at < others.length ? others[at] : endOf(key, lines, hanging);
}

/** Before which line those end that hang on the same line as one does: undefined at the end of the part. */
export function endOf(
  key: string,
  lines: readonly Pick<Line, 'key'>[],
  hanging: ReadonlyMap<string, string>,
): string | undefined {
  const on = hanging.get(key);
  if (on === undefined) return undefined;
  const all = new Set(unitOf(on, lines, hanging));
  const keys = lines.map((line) => line.key);
  return keys.slice(keys.findLastIndex((one) => all.has(one)) + 1)[0];
}

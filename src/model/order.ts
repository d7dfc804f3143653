/** Where a step stands among its siblings that says nothing of it: what is moved before or behind the others needs no change of theirs. */
export const MIDDLE = 'n';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HALF = digits[31]!;

/**
 * A key between two others, as strings are compared; absent ones are the ends. What it makes never ends in 0, so that there is always room
 * again. Where a file's own keys leave none (“a” and “a0”, or twice the same), the key comes behind the first.
 */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  let made = '';
  for (let at = 0; ; at += 1) {
    const low = before === undefined || at >= before.length ? -1 : digits.indexOf(before[at]!);
    const high = after === undefined ? digits.length : at < after.length ? digits.indexOf(after[at]!) : -1;
    if (high < low || high === -1) return `${before ?? ''}${HALF}`;
    const from = Math.max(low, 0);
    const middle = Math.floor((from + high) / 2);
    if (middle > from) return made + digits[middle]!;
    made += digits[from]!;
    // Below what comes after, whatever follows.
    if (from !== high) after = undefined;
  }
}

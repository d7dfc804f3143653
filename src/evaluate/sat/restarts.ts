/** The restart sequence of Luby, Sinclair and Zuckerman (1993), from 0: 1, 1, 2, 1, 1, 2, 4, … No other does much better where nothing is known beforehand. */
export function luby(nth: number): number {
  let size = 1;
  let power = 0;
  while (size < nth + 1) {
    size = 2 * size + 1;
    power += 1;
  }
  let left = nth;
  while (size - 1 !== left) {
    size = (size - 1) >> 1;
    power -= 1;
    left %= size;
  }
  return 2 ** power;
}

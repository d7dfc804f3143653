/** How much of a seeded test is run: the `sample` under `npm test`, the `full` size under `npm run proof`. */
export function proofScale(sample: number, full: number): number {
  return import.meta.env['COUNTERCLAIM_PROOF'] === '1' ? full : sample;
}

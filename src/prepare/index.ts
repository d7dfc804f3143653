export { claimsToCheck, lookedUp, restingOn, type ClaimToCheck, type Finding } from './claimsToCheck.ts';

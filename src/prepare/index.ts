export { claimsToCheck, lookedUp, type ClaimToCheck, type Finding } from './claimsToCheck.ts';

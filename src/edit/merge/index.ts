export { asOurs, settled, stands, type Conflict, type MergeSide } from './conflict.ts';
export { merge, type MergedMaps } from './merge.ts';

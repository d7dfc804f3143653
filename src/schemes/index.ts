export type { CriticalQuestion, Doubted, Scheme, SchemeFamily, SchemePremise } from './scheme.ts';
export { families, schemeOf, schemes } from './catalogue/index.ts';
export { doubtedBy, missingPremises, premiseFor } from './fitting.ts';

import type { Scheme, SchemeFamily } from '../scheme.ts';
import { casesAndRules } from './casesAndRules.ts';
import { whatCausesWhat } from './whatCausesWhat.ts';
import { whatToDo } from './whatToDo.ts';
import { whoSaysSo } from './whoSaysSo.ts';

/**
 * Usual ways to argue, in our own words: after Walton, Reed and Macagno, Argumentation Schemes (2008). The ids are those by which the literature
 * and other tools know them.
 */
export const families: readonly SchemeFamily[] = [whatToDo, whatCausesWhat, whoSaysSo, casesAndRules];

export const schemes: readonly Scheme[] = families.flatMap((family) => family.schemes);

const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));

/** A scheme by its id; undefined where the catalogue has none of that name. */
export const schemeOf = (id: string | undefined): Scheme | undefined =>
  id === undefined ? undefined : byId.get(id);

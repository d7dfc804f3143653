import type { LayerRole, Manner } from '../model/index.ts';
import { quote } from './panels.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** What a drafted tour says at a stop: a phrase, then the statement's own words. */
export const tourWords = {
  title: (map: string) => `The main lines of ${quote(map)}`,
  thesis: (text: string) => `This is what the text argues for: ${text}`,
  root: (text: string) => `Here another line begins: ${text}`,
  firstRoot: (text: string) => `This is where the map begins: ${text}`,
  reason: (number: number, of: number, text: string) =>
    of === 1 ? `The reason: ${text}` : `The ${ordinals[number - 1] ?? 'next'} reason: ${text}`,
  together: (text: string) => `Together with this: ${text}`,
  /** `target` is the name of what is hit; undefined for the thesis. */
  objection: (voice: LayerRole, target: string | undefined, text: string) =>
    `${objectors[voice]} against ${target === undefined ? 'the thesis' : quote(target)}: ${text}`,
  answer: (text: string) => `What is answered: ${text}`,
} as const;

const objectors: Readonly<Record<LayerRole, string>> = {
  source: 'What the text itself names',
  analyst: 'What could be said',
  critic: 'What critics say',
  defender: 'What a defender says',
  reader: 'What you say',
};

/** How a tour goes deeper, by the way a statement hangs under the one just told. */
export const deeperWords: Readonly<Record<Manner, (text: string) => string>> = {
  because: (text) => `What supports it: ${text}`,
  but: (text) => `What tells against it: ${text}`,
  undercut: (text) => `What tells against this step: ${text}`,
  backing: (text) => `What backs this step: ${text}`,
  same: (text) => `The same in other words: ${text}`,
  opposite: (text) => `What contradicts it: ${text}`,
};

import type { Group } from '../../model/index.ts';

/** What stands at the foot of a card, in numbers; 0 is left out. */
export interface Foot {
  readonly groups: Readonly<Record<Group, number>>;
  readonly elsewhere: Readonly<Record<Group, number>>;
  readonly waiting: number;
  readonly below: number;
}

/** How it is said where there is less room: words or signs, and what is left out. */
export interface FootForm {
  readonly words: boolean;
  readonly elsewhereWords: boolean;
  readonly elsewhere: boolean;
  readonly below: boolean;
}

/** From the fullest to the briefest: a reader misses first what the map shows otherwise. What opens, and what waits, always stays. */
const forms: readonly FootForm[] = [
  { words: true, elsewhereWords: true, elsewhere: true, below: true },
  { words: true, elsewhereWords: false, elsewhere: true, below: true },
  { words: true, elsewhereWords: false, elsewhere: true, below: false },
  { words: false, elsewhereWords: false, elsewhere: true, below: false },
  { words: false, elsewhereWords: false, elsewhere: false, below: false },
];

/** px in the widest of the usual interface fonts: cards are drawn before anything of them could be measured. */
const WORD: Readonly<Record<Group, number>> = { because: 53, but: 23 };
const [DIGIT, SIGN, GAP] = [8.5, 12, 6];
const groups = ['because', 'but'] as const;

/** The fullest form that fits into some px, or else the briefest. */
export const footForm = (foot: Foot, room: number): FootForm =>
  forms.find((form) => widthOf(foot, form) <= room) ?? forms.at(-1)!;

function widthOf({ groups: own, elsewhere, waiting, below }: Foot, form: FootForm): number {
  const digits = (count: number) => String(count).length * DIGIT;
  const name = (group: Group, inWords: boolean) => (inWords ? WORD[group] : SIGN);
  const parts = groups.flatMap((group) => [
    own[group] > 0 ? 28 + SIGN + name(group, form.words) + digits(own[group]) : 0,
    form.elsewhere && elsewhere[group] > 0
      ? 20 + SIGN + name(group, form.elsewhereWords) + digits(elsewhere[group])
      : 0,
  ]);
  parts.push(waiting > 0 ? 3 + SIGN + digits(waiting) : 0);
  parts.push(form.below && below > 0 ? 3 + SIGN + digits(below) : 0);
  const there = parts.filter((part) => part > 0);
  return there.reduce((sum, part) => sum + part + GAP, -GAP);
}

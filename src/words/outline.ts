import type { Group, Manner } from '../model/index.ts';
import { counted } from './argument.ts';
import { tallySentence, type Tallied } from './lens.ts';
import { quote } from './panels.ts';

/** What a statement does to another, or to a step. */
export interface Does {
  readonly manner: Manner;
  /** A name. */
  readonly to: string;
}

/** What a row of the outline says to a screen reader. */
export interface Told {
  readonly role: string;
  /** Whose words, where they are not the text's. */
  readonly voice: string | undefined;
  readonly text: string;
  readonly manner: Manner | undefined;
  /** The name of what it is under; for what hits or backs a step, that of the step. */
  readonly under: string | undefined;
  /** With how many other premises it is linked. */
  readonly linked: number;
  /** The steps that lead to it or hit it directly. */
  readonly own: Tallied;
  /** What lies in those of its groups that are closed, all levels counted; undefined where none is. */
  readonly hides: Tallied | undefined;
  /** Names of what is said of it in other parts of the tree. */
  readonly elsewhere: Readonly<Record<Group, readonly string[]>>;
  /** What it does beside that: it has its line only once. */
  readonly also: readonly Does[];
  readonly paragraphs: readonly number[];
  /** How it stands in the map, where that is weighed. */
  readonly stands: string | undefined;
  /** Whether focus and filter leave it only because something kept lies under it. */
  readonly context: boolean;
}

/** A line of the outline in one sentence: what it is, what it says, what it does to what, what lies under it, where it is said. */
export function outlineName(told: Told): string {
  const {
    role,
    voice,
    text,
    manner,
    under,
    linked,
    own,
    hides,
    elsewhere,
    also,
    paragraphs,
    stands,
    context,
  } = told;
  const opening = voice === undefined ? role : `${role}, ${voice.charAt(0).toLowerCase()}${voice.slice(1)}`;
  const direct = tallySentence(own);
  const hidden = hides === undefined ? '' : tallySentence(hides);
  const rest = [
    stands !== undefined && `${stands} in this map`,
    manner && under && `${tellsVerbs[manner]} ${quoteOnce(under)}`,
    linked > 0 && `together with ${counted(linked, 'other premise')}`,
    direct,
    hidden !== direct && hidden !== '' && `hides ${hidden}`,
    paragraphs.length > 0 &&
      `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`,
    ...(['because', 'but'] as const).map((group) => standsElsewhere(group, elsewhere[group])),
    ...also.map((does) => `also ${tellsVerbs[does.manner]} ${quoteOnce(does.to)}`),
    context && 'shown for what is under it',
  ];
  // The text stands in it as it is seen, so that one who speaks it is understood (WCAG 2.2, 2.5.3).
  const after = rest.filter(Boolean).join('; ');
  const ended = /[\p{Sentence_Terminal}…][\p{Quotation_Mark}\p{Pe}]*$/u.test(text);
  return `${opening}: ${text}${after === '' ? '' : ended ? ` ${after.charAt(0).toUpperCase()}${after.slice(1)}` : `; ${after}`}`;
}

/** What is said of a statement in other places of the tree. */
function standsElsewhere(group: Group, names: readonly string[]): string {
  if (names.length === 0) return '';
  const steps = counted(names.length, group === 'because' ? 'reason' : 'objection');
  return `${steps} ${names.length === 1 ? 'stands' : 'stand'} elsewhere: ${names.map(quoteOnce).join(' and ')}`;
}

/** A step's name holds the names of what it leads from and to in quotes already. */
const quoteOnce = (name: string): string => (name.includes('“') ? name : quote(name));

const tellsVerbs: Readonly<Record<Manner, string>> = {
  because: 'supports',
  but: 'tells against',
  undercut: 'undercuts',
  backing: 'backs',
  same: 'says the same as',
  opposite: 'contradicts',
};

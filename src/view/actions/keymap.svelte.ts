import { keyName, type ActionName } from '../../words/index.ts';
import { keep, kept } from '../kept.ts';

/** The usual keys of every action; the first is the one that is named. */
export const usualKeys: Readonly<Record<ActionName, readonly string[]>> = {
  below: ['ArrowDown'],
  above: ['ArrowUp'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  home: ['Home'],
  nextReason: ['r'],
  previousReason: ['Shift+r'],
  nextObjection: ['o'],
  previousObjection: ['Shift+o'],
  target: ['p'],
  undercuts: ['u'],
  backing: ['b'],
  nextStep: [']'],
  previousStep: ['['],
  orderNext: ['Space'],
  orderPrevious: ['Shift+Space'],
  back: ['Backspace', 'Alt+ArrowLeft'],
  forward: ['Shift+Backspace', 'Alt+ArrowRight'],
  open: ['Enter'],
  openLevel: ['Shift+ArrowDown'],
  closeLevel: ['Shift+ArrowUp'],
  openBelow: ['*'],
  closeBelow: ['x'],
  depth1: ['1'],
  depth2: ['2'],
  depth3: ['3'],
  depth4: ['4'],
  openAll: ['a'],
  closeAll: ['Shift+a'],
  focusNear: ['f'],
  focusFarther: ['g'],
  focusChain: ['w'],
  focusReasons: [],
  focusObjections: [],
  focusBranch: ['i'],
  focusUnanswered: ['q'],
  escape: ['Escape'],
  critics: ['v'],
  addCounterClaim: ['c'],
  addReason: ['s'],
  addUndercut: ['d'],
  addPremise: ['m'],
  ask: ['z'],
  pick: ['h'],
  join: [],
  part: [],
  linkTo: ['l'],
  moveUp: ['Alt+ArrowUp'],
  moveDown: ['Alt+ArrowDown'],
  duplicate: ['Ctrl+d'],
  split: [],
  merge: [],
  setThesis: [],
  describe: [],
  note: ['k'],
  cite: [],
  tie: ['Shift+t'],
  claim: ['Shift+c'],
  replace: ['Ctrl+h'],
  turn: [],
  editText: ['e', 'F2'],
  remove: ['Delete'],
  weigh: ['j'],
  prepare: ['Shift+p'],
  grant: ['y'],
  deny: ['Shift+y'],
  undo: ['Ctrl+z'],
  redo: ['Ctrl+Shift+z', 'Ctrl+y'],
  saved: ['Ctrl+s'],
  answer: ['Shift+F10', 'ContextMenu'],
  search: ['/', 'Ctrl+f'],
  nextHit: ['n', 'F3'],
  previousHit: ['Shift+n', 'Shift+F3'],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  fit: ['0'],
  toSelection: ['.'],
  keys: ['?'],
};

const KEY = 'counterclaim.keys';

/** Which key does what: the usual keys, and those the reader chose instead. Remembered in the browser. */
class Keymap {
  #chosen = $state.raw<Partial<Record<ActionName, readonly string[]>>>(remembered());

  readonly keys: Readonly<Record<ActionName, readonly string[]>> = $derived({
    ...usualKeys,
    ...this.#chosen,
  });
  readonly #actions = $derived(
    new Map(
      Object.entries(this.keys).flatMap(([action, chords]) =>
        chords.map((chord) => [chord, action as ActionName] as const),
      ),
    ),
  );
  /** Whether any key is another than usual. */
  readonly changed = $derived(Object.keys(this.#chosen).length > 0);

  actionOf = (chord: string): ActionName | undefined => this.#actions.get(chord);

  /** Gives an action a key. Returns the action that had it, and has lost it. */
  set = (action: ActionName, chord: string): ActionName | undefined => {
    const before = this.actionOf(chord);
    const chosen = { ...this.#chosen };
    if (before !== undefined) chosen[before] = this.keys[before].filter((other) => other !== chord);
    chosen[action] = [chord];
    this.#keep(chosen);
    return before === action ? undefined : before;
  };

  reset = (): void => this.#keep({});

  #keep(chosen: Partial<Record<ActionName, readonly string[]>>): void {
    this.#chosen = chosen;
    keep(KEY, JSON.stringify(chosen));
  }
}

function remembered(): Partial<Record<ActionName, readonly string[]>> {
  try {
    const stored = JSON.parse(kept(KEY) ?? '{}') as Readonly<Record<string, unknown>>;
    const known = Object.entries(stored).filter(
      ([action, chords]) =>
        Object.hasOwn(usualKeys, action) &&
        Array.isArray(chords) &&
        chords.every((chord) => typeof chord === 'string'),
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}

export const keymap = new Keymap();

/** What a control does, and the key that does the same: “Search (/)”. */
export function withKey(words: string, action: ActionName): string {
  const [chord] = keymap.keys[action];
  return chord === undefined ? words : `${words} (${keyName(chord)})`;
}

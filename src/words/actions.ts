/** What can be done by a key, and what each is called. */
export const actionWords = {
  below: 'To the card below',
  above: 'To the card above',
  left: 'To the card at the left',
  right: 'To the card at the right',
  home: 'To the thesis',
  nextReason: 'Next reason',
  previousReason: 'Previous reason',
  nextObjection: 'Next objection',
  previousObjection: 'Previous objection',
  target: 'To what it supports or attacks',
  undercuts: 'To what undercuts its step',
  backing: 'To what backs its step',
  nextStep: 'Next step it is part of (Enter follows)',
  previousStep: 'Previous step it is part of',
  orderNext: 'Next in reading order',
  orderPrevious: 'Previous in reading order',
  back: 'Back to where you were',
  forward: 'Forward again',
  open: 'Open the next “because” or “but”; once all is open, close; with neither, to what stands elsewhere',
  openLevel: 'Open one level more below',
  closeLevel: 'Close one level below',
  openBelow: 'Open all below',
  closeBelow: 'Close all below',
  depth1: 'Open to level 1',
  depth2: 'Open to level 2',
  depth3: 'Open to level 3',
  depth4: 'Open to level 4',
  openAll: 'Open everything',
  closeAll: 'Close to the main lines',
  focusNear: 'Only what is near',
  focusFarther: 'One link farther',
  focusChain: 'Only the way to the thesis',
  focusReasons: 'Only the reasons for it',
  focusObjections: 'Only what tells against it',
  focusBranch: 'Only its branch',
  focusUnanswered: 'Only what is unanswered',
  escape: 'Show everything again; then select nothing',
  critics: 'What critics say, on or off',
  addCounterClaim: 'But… (counter-claim)',
  addReason: 'Because… (reason)',
  addUndercut: 'It doesn’t follow… (undercut)',
  addPremise: 'That takes for granted… (linked premise)',
  editText: 'Edit the words',
  remove: 'Delete',
  undo: 'Undo',
  redo: 'Redo',
  answer: 'All that can be done here',
  search: 'Search',
  nextHit: 'Next hit',
  previousHit: 'Previous hit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all that is open',
  toSelection: 'Go to the selected card',
  keys: 'Legend and keys',
} as const;

/** What can be done by a key. */
export type ActionName = keyof typeof actionWords;

/** How the actions are listed. */
export const actionGroups: readonly (readonly [string, readonly ActionName[]])[] = [
  [
    'Walking',
    [
      'below',
      'above',
      'left',
      'right',
      'home',
      'nextReason',
      'previousReason',
      'nextObjection',
      'previousObjection',
      'target',
      'undercuts',
      'backing',
      'nextStep',
      'previousStep',
      'orderNext',
      'orderPrevious',
      'back',
      'forward',
    ],
  ],
  [
    'How much is shown',
    [
      'open',
      'openLevel',
      'closeLevel',
      'openBelow',
      'closeBelow',
      'depth1',
      'depth2',
      'depth3',
      'depth4',
      'openAll',
      'closeAll',
      'focusNear',
      'focusFarther',
      'focusChain',
      'focusReasons',
      'focusObjections',
      'focusBranch',
      'focusUnanswered',
      'critics',
      'escape',
    ],
  ],
  [
    'Answering',
    [
      'addCounterClaim',
      'addReason',
      'addUndercut',
      'addPremise',
      'editText',
      'remove',
      'answer',
      'undo',
      'redo',
    ],
  ],
  ['Finding', ['search', 'nextHit', 'previousHit']],
  ['Looking', ['zoomIn', 'zoomOut', 'fit', 'toSelection', 'keys']],
];

/** Keys that are spelt otherwise than they are called. */
const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Space',
  '-': '−',
};

/** A key as a person reads it: “Shift ↓”, “Ctrl F”. */
export const keyName = (chord: string): string =>
  chord
    .split(/(?<=.)\+(?=.)/)
    .map((part) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');

/** What the keys' page says. */
export const keyPageWords = {
  lead: 'Single keys work while the map or the outline has the focus.',
  outline:
    'In the outline ↑ ↓ go from line to line, → opens and goes in, ← closes and goes out; letters without an action go to the next line that begins with them.',
  change: (action: string) => `Another key for “${action}”`,
  press: 'Press a key… (Esc cancels)',
  taken: (key: string, action: string) => `${key} was the key of “${action}”, which has none now.`,
  reserved: (key: string) => `${key} can’t be used: it belongs to the browser or to moving between controls.`,
  none: 'no key',
  reset: 'Usual keys again',
} as const;

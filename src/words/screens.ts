import { counted } from './argument.ts';

/** What the library, the reading screen and their dialogs say. */
export const screens = {
  library: 'Counterclaim',
  libraryLead: 'Read an argument as a map, answer it, and prepare to defend a side.',
  searchMaps: 'Search by title',
  noMapFound: (query: string) => `No map here has “${query}” in its title or motion.`,
  loadingLibrary: 'Looking into the folder…',
  loadingMap: 'Opening the map…',
  emptyFolder: 'No maps in this folder yet',
  emptyFolderHelp:
    'A map is a JSON file. Put one into the folder that Counterclaim was started with, or start it with another one: npm start -- path/to/folder. Then look again.',
  lookAgain: 'Look again',
  emptyMap: 'This map has no statements yet',
  emptyMapHelp:
    'It opens, and nothing in it is broken: there is just nothing to draw. Add statements to its file, then open it again.',
  brokenMap: (name: string) => `${name} can’t be opened`,
  brokenMapHelp: 'The file was left as it is, and nothing was lost. This is what stands in the way:',
  broken: 'Can’t be opened',
  backToLibrary: 'All maps',
  motion: 'Motion',
  statements: (count: number) => counted(count, 'statement'),
  problems: (count: number) => (count === 0 ? 'No problems' : counted(count, 'problem')),
  critics: 'What critics say',
  criticsOn: 'Critics, and what a defender answers them, are shown.',
  criticsOff: 'Critics are hidden.',
  layers: 'Layers',
  view: 'View',
  thesisOnTop: 'Thesis on top',
  thesisAtLeft: 'Thesis at the left',
  openAll: 'Open everything',
  closeAll: 'Close to the main lines',
  legend: 'Legend and keys',
  claims: 'Claims to check',
  darker: 'Dark',
  lighter: 'Light',
  text: 'Text',
  outline: 'Outline',
  map: 'Map',
  details: 'Details',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all that is open',
  toSelection: 'Go to the selected card',
  close: 'Close',
} as const;

/** The legend: how things are drawn, in a line each. */
export const legendWords = {
  title: 'How to read the map',
  because: 'A reason: “because”. A line with an arrow.',
  but: 'An objection: “but”. A thicker line that ends in a bar.',
  undercut:
    'An undercut: it leaves the reason standing and denies that the conclusion follows. It ends on the step, not on a card.',
  linked: 'Linked premises meet in one point: each is useless without the other.',
  convergent: 'Reasons with a point each count on their own.',
  across: 'A thin line ties a card to something far away.',
  source: 'What the text says, in the mapper’s words. ¶ is the paragraph.',
  analyst: 'Dashed: not in the text. A premise it takes for granted.',
  critic: 'A bar at the side: critics.',
  defender: 'A double bar: what a defender could answer.',
  keys: 'Keys on the map',
} as const;

/** Keys of the map, as the legend lists them. */
export const keyWords: readonly (readonly [string, string])[] = [
  ['↓', 'to what lies under the card'],
  ['↑', 'to what it is about'],
  ['← →', 'along the row'],
  ['Enter', 'open the next “because” or “but”; once all is open, close'],
  ['Home', 'to the thesis'],
  ['c', 'what critics say, on or off'],
  ['+ −', 'zoom'],
  ['0', 'show all that is open'],
  ['.', 'go to the selected card'],
  ['Esc', 'select nothing'],
  ['?', 'this page'],
];

import type { LayerRole, LinkRole, Manner } from '../model/index.ts';
import { counted } from './argument.ts';

/** The legend of a picture, in few words: an entry for each way a line, a card or a sign may look. */
export const pictureLegend = {
  lines: 'Lines',
  cards: 'Cards',
  signs: 'Signs',
  manners: {
    because: 'a reason',
    but: 'an objection',
    undercut: 'denies that it follows; ends on the step',
    backing: 'why it follows; ends on the step',
    same: 'two cards say the same',
    opposite: 'two cards can’t both hold',
  } satisfies Readonly<Record<Manner, string>>,
  linked: 'linked: one needs the other',
  across: 'to a card far away',
  elsewhere: 'said of it elsewhere on the map',
  layers: {
    source: 'what the text says (¶ paragraph)',
    analyst: 'not in the text: taken for granted',
    critic: 'critics',
    defender: 'what a defender could answer',
    reader: 'added by the reader',
  } satisfies Readonly<Record<LayerRole, string>>,
  faint: 'shown only for what hangs under it',
  roles: {
    thesis: 'the thesis',
    motion: 'the motion debated',
    conclusion: 'where a line of argument ends',
    claim: 'a reason',
    premise: 'a premise',
    backing: 'backing for a step',
    'counter-claim': 'a counter-claim',
    rebuttal: 'a rebuttal',
    undercut: 'an undercut',
    alternative: 'another wording',
  } satisfies Readonly<Record<Exclude<LinkRole, 'root'> | 'thesis' | 'motion' | 'conclusion', string>>,
} as const;

/** What the dialog for pictures says, and printed pages. */
export const pictureWords = {
  title: 'Save or print a picture',
  what: 'What',
  shown: 'What is shown',
  everything: 'Everything, opened',
  format: 'As',
  svg: 'SVG',
  svgHelp: 'Sharp at every size; its text can be selected and edited.',
  png: 'PNG',
  pngHelp: 'For slides and documents.',
  pages: 'Pages',
  pagesHelp:
    'Laid out anew for paper, on few pages, in a size that can be read. The browser can also save them as a PDF.',
  sheet: 'Paper',
  sheets: { a4: 'A4', letter: 'Letter' },
  scale: 'Size',
  times: (scale: number) => `${scale}×`,
  colours: 'Colours',
  light: 'Light',
  dark: 'Dark',
  withLegend: 'With a legend',
  withStanding: 'With how each statement stands, and given what',
  size: (width: number, height: number) => `${grouped(width)} × ${grouped(height)} px`,
  save: 'Save the picture',
  print: 'Print…',
  cancel: 'Cancel',
  drawing: 'Drawing the picture…',
  painting: 'Painting the picture…',
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  /** Where a page lies among the others, both from 1. */
  spot: (row: number, column: number) => `row ${row}, column ${column}`,
  laying: (number: number, of: number) => `Laying out page ${number} of ${of}…`,
  willPrint: (pages: number) => `${counted(pages, 'page')}.`,
  continues: {
    up: (page: number) => `continues above on page ${page}`,
    down: (page: number) => `continues below on page ${page}`,
    left: (page: number) => `continues to the left on page ${page}`,
    right: (page: number) => `continues to the right on page ${page}`,
  },
  nothing: 'Nothing is shown, so there is nothing to draw. Show a layer first.',
  failed: 'The browser could not paint this picture. Choose a smaller size, or save it as SVG.',
  saved: (name: string) => `${name} was handed to the browser to be saved.`,
  fileName: (map: string) => `map-${map}`,
  desc: (title: string, cards: number) =>
    `An argument map of “${title}” with ${counted(cards, 'statement')}.`,
} as const;

/** Why a picture can't be painted as points; `largest` is the largest factor that works, 0 where none does. */
export const tooLargePicture = (width: number, height: number, scale: number, largest: number): string =>
  `At ${scale}× the picture would be ${grouped(width * scale)} × ${grouped(height * scale)} px, more than can be painted. ${
    largest > 0
      ? `Take ${largest}×, or save it as SVG.`
      : 'No size works for PNG: save it as SVG, or show less.'
  }`;

const grouped = (number: number): string => Math.round(number).toLocaleString('en');

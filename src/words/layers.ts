import { counted } from './argument.ts';

/** What is said where layers are managed. */
export const layersWords = {
  manage: 'Manage layers…',
  title: 'Layers: whose words are whose',
  help: 'A locked layer can’t be changed by mistake. What you add goes to your own.',
  name: (title: string) => `Name of the layer ${title}`,
  colour: (title: string) => `Colour of the layer ${title}`,
  noColour: (title: string) => `Usual colour again for ${title}`,
  locked: (title: string) => `Locked: ${title}`,
  writeHere: (title: string) => `Write into ${title}`,
  columns: {
    write: 'Write here',
    name: 'Layer',
    whose: 'Whose',
    colour: 'Colour',
    locked: 'Locked',
    more: 'Take out',
  },
  exportIt: 'Export',
  exportName: (title: string) => `Export ${title}, with what it points at`,
  merge: 'Take over a layer from another file',
  mergeHelp:
    'A file of the same article, such as a classmate’s. What its layer points at is found by id, then by passage; you are asked about the rest.',
  choose: 'The file',
  chooseFile: 'Choose a file…',
  cantRead: (name: string) => `${name} can’t be read as a map:`,
  which: 'Which of its layers?',
  asked: (count: number) =>
    `${counted(count, 'statement')} that the layer points at ${count === 1 ? 'is' : 'are'} not found here. Say where each stands on this map, or leave it out with what hangs on it.`,
  askOne: (text: string) => `On this map, “${text}” is…`,
  leaveOut: 'leave it out',
  take: 'Take it over',
  taken: (title: string, left: number) =>
    `The layer ${title} is taken over.${left === 0 ? '' : ` ${counted(left, 'entry', 'entries')} of it ${left === 1 ? 'was' : 'were'} left out: what they are about is not on this map, or they lie in another layer here.`}`,
  compare: 'Compare',
  compareHelp: 'Two layers of this map, or this map with another version of it.',
  first: 'This',
  second: 'with this',
  version: 'Or with another version',
  added: (count: number) => `Added (${count})`,
  changed: (count: number) => `Changed (${count})`,
  gone: (count: number) => `Gone (${count})`,
  same: 'There is no difference.',
  /** Over what a field held and holds: “Its words”. */
  otherwise: (field: string) => `${field.charAt(0).toUpperCase()}${field.slice(1)}`,
  was: 'was:',
  is: 'is now:',
  nothing: 'nothing',
} as const;

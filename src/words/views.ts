import { counted } from './argument.ts';

/** Named views and guided tours. */
export const viewWords = {
  title: 'Views and tours',
  views: 'Views',
  noViews: 'A view keeps what is selected, shown and open, and where one looks.',
  saveView: 'Save this view as',
  viewTitle: 'Title of the view',
  save: 'Save',
  rename: (title: string) => `Rename “${title}”`,
  remove: (title: string) => `Remove “${title}”`,
  removed: (title: string) => `Removed: “${title}”.`,
  bringBack: 'Bring it back',
  tours: 'Tours',
  noTours: 'A tour leads through the map stop by stop, with a caption each.',
  play: (title: string, stops: number) => `${title} (${counted(stops, 'stop')})`,
  edit: (title: string) => `Change “${title}”`,
  newTour: 'New tour',
  draft: 'Draft one from the map',
  newTitle: 'My tour',
  tourTitle: 'Title of the tour',
  addStop: 'Add stop',
  addStopHelp: (name: string) => `Adds “${name}” as the next stop.`,
  nothingSelected: 'Select a card first: it becomes the stop.',
  caption: (number: number) => `Caption of stop ${number}`,
  earlier: (number: number) => `Move stop ${number} earlier`,
  later: (number: number) => `Move stop ${number} later`,
  removeStop: (number: number) => `Remove stop ${number}`,
  goToStop: (number: number) => `Go to stop ${number}`,
  done: 'Done',
  saved: 'Saved in the map’s file.',
  saving: 'Saving…',
  unsaved: 'Not saved.',
  retry: 'Try again',
  copy: 'Save a copy',
} as const;

/** Playing a tour. */
export const touringWords = {
  region: 'Guided tour',
  place: (number: number, of: number) => `Stop ${number} of ${of}`,
  previous: 'Previous',
  next: 'Next',
  finish: 'Finish',
  end: 'End the tour',
  keys: 'Page Down goes on, Page Up goes back, Esc ends. Try the map’s own keys meanwhile.',
  offer: (stops: number) =>
    `New here? A tour of ${counted(stops, 'stop')} shows how the argument hangs together.`,
  start: 'Take the tour',
  notNow: 'Not now',
} as const;

import type { Edit, Performance } from '../edit/index.ts';
import type { ArgumentMap, Id } from '../model/index.ts';
import type { Opened } from '../picture/index.ts';
import type { Camera } from './camera.ts';

/** Does a command to a map with some words. */
type Run = (map: ArgumentMap, text: string, random: () => number) => Performance;

/** Something that is being written: a command that wants words, and the words so far. */
export class Draft {
  /** The command's name. */
  readonly name: string;
  readonly #run: Run;
  readonly #random: () => number;
  /** The chance that was had the first time: however often it is done again, it comes to the same ids. */
  readonly #draws: number[] = [];

  text = $state('');
  /** Says the same with a statement that is there already; absent where that makes no sense. */
  instead: ((statement: Id) => boolean) | undefined;
  /** The statement that is spoken of. */
  of: Id | undefined;
  /** The beginning that was given, which says nothing by itself. */
  stem = '';
  /** What is to be said, in general; else the command says it. */
  hint: string | undefined;
  /** The map without what is being written, as it was when others changed that last. */
  base: ArgumentMap;
  /** The card that is written on. */
  at: Id = '';
  /** Whether the card is there only since the writing began. */
  isNew = false;
  /** What it has done to the map so far. */
  edit: Edit | undefined;
  /** What of it was handed over to be saved last. */
  saved: Edit | undefined;
  /** Where one stood before. */
  before:
    { readonly selection: Id | undefined; readonly opened: Opened; readonly camera: Camera } | undefined;
  waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string, base: ArgumentMap, run: Run, text: string, random: () => number) {
    this.name = name;
    this.base = base;
    this.#run = run;
    this.#random = random;
    this.text = text;
  }

  /** Whether words say anything. */
  says(text: string): boolean {
    return text.trim() !== '' && (this.stem === '' || text.trim() !== this.stem.trim());
  }

  /** Does the command to a map, with these words. */
  run(map: ArgumentMap, text: string): Performance {
    let drawn = 0;
    return this.#run(map, text, () => (this.#draws[drawn++] ??= this.#random()));
  }
}

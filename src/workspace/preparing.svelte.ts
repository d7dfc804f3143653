import { debateOf, debates, sideIn, usualSpeed, withSeconds, type DebateFormat } from '../debates/index.ts';
import { sameValue, type Id, type Occasion, type SheetNotes } from '../model/index.ts';
import {
  armedSide,
  noNotes,
  chosenFor,
  pinnedKeys,
  sheetsFor,
  spokenWords,
  withNotes,
  type Line,
  type Part,
  type Place,
  type Sheet,
  type SheetKind,
} from '../prepare/index.ts';
import { preparingWords } from '../words/index.ts';
import { endOf, hangingIn, landingOf, unitOf } from './preparingUnits.ts';
import type { Reading } from './reading.svelte.ts';
import { sameSheet } from './sameSheet.ts';
import type { Scales } from './scales.svelte.ts';
import type { PacketAsked, SheetAsked, SheetGround } from './sheetDesk.ts';
import type { KeptSheets, Sheets } from './sheets.svelte.ts';

/** A thread in which sheets are made, as one who asks has it. */
export interface SheetEngine {
  make(ground: SheetGround, asked: SheetAsked): Promise<Sheet>;
  makeAll(
    ground: SheetGround,
    asked: PacketAsked,
    notes: ReadonlyMap<string, SheetNotes>,
  ): Promise<readonly Sheet[]>;
  /** It is no longer needed here. */
  close(): void;
}

const first: Occasion = { title: '', side: 'for', format: 'pf', seconds: new Map(), hidden: [] };

/** How long nothing is written until sheets follow the map, ms: they are not made of every letter. */
const REST = 600;

/**
 * An open map as somebody prepares a debate with it: for which occasion, and which sheet is looked at. The sheet is made in a thread of its own and follows the map as soon as nobody writes on it; while
 * one is being made, the one before stays. What is done to it by hand is kept beside the map (`sheets`), from the first such thing on.
 */
export class Preparing {
  readonly #reading: Reading;
  readonly #scales: Scales;
  readonly #start: () => SheetEngine;
  readonly sheets: Sheets;
  /** The occasion, as long as nothing is kept. */
  #chosen = $state.raw<Occasion>();
  #asks = $state.raw<SheetKind>('interview');
  /** Whether the judge’s page says which way each clash leans: only when that was asked for. */
  leaning = $state(false);
  #made = $state.raw<Sheet>();
  /** What sheets are made of, where that is followed. */
  #followed = $state.raw<SheetGround>();
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The sheet with what was done to it, as it was last. */
  #shown: Sheet | undefined;
  #state = $state.raw<'idle' | 'making' | 'failed'>('idle');
  #engine: SheetEngine | undefined;
  #wanted: { readonly ground: SheetGround; readonly asked: SheetAsked } | undefined;
  #isBusy = false;

  constructor(reading: Reading, scales: Scales, sheets: Sheets, start: () => SheetEngine) {
    this.#reading = reading;
    this.#scales = scales;
    this.#start = start;
    this.sheets = sheets;
  }

  readonly #texts = $derived.by(
    (): ReadonlyMap<Id, string> =>
      new Map([...this.#reading.article.texts].map(([id, { points }]) => [id, points.text])),
  );
  /** What sheets could be made of now. */
  readonly current = $derived.by((): SheetGround => ({
    map: this.#reading.shown,
    counted: this.#scales.counted,
    texts: this.#texts,
  }));
  /** What they are made of. */
  get #ground(): SheetGround {
    return this.#followed ?? this.current;
  }
  /** The language that the map is written in. */
  readonly language = $derived.by(() => this.#ground.map.language);

  /** Goes on to what there is now: at once where other layers or texts count; else once nobody writes any more. */
  catchUp = (current: SheetGround): void => {
    clearTimeout(this.#resting);
    const { counted, texts } = this.#followed ?? current;
    const goOn = () => (this.#followed = current);
    const isTyped = sameValue(counted, current.counted) && sameTexts(texts, current.texts);
    if (this.#followed && isTyped) this.#resting = setTimeout(goOn, REST);
    else goOn();
  };

  /** For which debate sheets are made. */
  readonly occasion = $derived.by(
    (): Occasion => this.sheets.open?.occasion ?? this.#chosen ?? { ...first, side: this.#armed },
  );
  /** The side that the map has more to say for, as long as none was chosen. */
  readonly #armed = $derived.by(() => {
    const { map } = this.#ground;
    const motion = map.motion ?? map.thesis;
    return motion === undefined ? first.side : armedSide(map, motion);
  });
  /** The format, with the lengths of the occasion. One that is not known is taken for the usual one. */
  readonly debate = $derived.by((): DebateFormat => {
    const { format, seconds } = this.occasion;
    const debate = debateOf(format) ?? debateOf(first.format) ?? debates[0]!;
    const known = [...seconds].filter(([id]) => debate.speeches.some((speech) => speech.id === id));
    return known.length > 0 ? withSeconds(debate, new Map(known)) : debate;
  });
  /** What is debated: what was chosen, as far as it counts; else the map's motion, thesis, or first conclusion. */
  readonly motion = $derived.by((): Id | undefined => {
    const { map } = this.#ground;
    const known = (id: Id | undefined) => (id !== undefined && map.statements.has(id) ? id : undefined);
    return (
      known(this.occasion.motion) ??
      known(map.motion) ??
      known(map.thesis) ??
      known(this.#reading.roots[0]?.id)
    );
  });
  readonly wordsPerMinute = $derived.by(() => this.occasion.wordsPerMinute ?? usualSpeed(this.debate));
  /** The name of the side in the format; what it tells, where the format has no name for that. */
  readonly sideName = $derived.by(() => {
    const { side, team } = this.occasion;
    const found = sideIn(this.debate, side, team) ?? sideIn(this.debate, side);
    return found && found.stance !== 'either' ? found.name : preparingWords.stance[side];
  });
  /** The sheets that serve the format. */
  readonly kinds = $derived.by(() => sheetsFor(this.debate));
  /** The sheet that is looked at. */
  readonly kind = $derived.by(() => (this.kinds.includes(this.#asks) ? this.#asks : this.kinds[0]!));
  readonly notes = $derived.by(() => (this.sheets.open ? this.sheets.notesOf(this.kind) : noNotes));
  readonly pinned = $derived.by(() => pinnedKeys(this.notes));
  readonly #chosenByHand = $derived.by(() =>
    chosenFor(this.kind, this.sheets.open?.notes ?? new Map(), this.debate),
  );

  /** What the sheet is made of, and for what; undefined where nothing could be debated. */
  readonly asked = $derived.by(() => {
    const { motion, kind, debate, wordsPerMinute, occasion, leaning } = this;
    if (motion === undefined) return undefined;
    const { side, team, speaksFirst = true } = occasion;
    return {
      ground: this.#ground,
      asked: {
        ...{ kind, motion, side, debate, speaksFirst, wordsPerMinute, leaning },
        ...this.#chosenByHand,
        ...(team !== undefined && { team }),
        position: this.#scales.position,
      },
    };
  });

  /** The sheet as the map gives it; undefined until it is made. */
  readonly made = $derived.by(() => (this.#made?.kind === this.kind && this.asked ? this.#made : undefined));
  /** The sheet, with what was done to it by hand. */
  readonly sheet = $derived.by(() => {
    const { made, notes } = this;
    const isTouched = notes.lines.size + notes.order.size > 0;
    const sheet = made && (isTouched ? withNotes(made, notes, spokenWords) : made);
    // What still says the same is not drawn anew.
    this.#shown = sheet && sameSheet(this.#shown, sheet);
    return this.#shown;
  });
  get state() {
    return this.#state;
  }

  /** Makes the sheet that is asked for, as soon as the one before is made: of several that were asked for meanwhile, only the last. */
  make = (wanted = this.asked): void => {
    this.#wanted = wanted;
    if (!this.#isBusy) void this.#run();
  };

  /** All sheets of the format, to be taken along, as they are now. Refused where the thread breaks down. */
  makeAll = async (): Promise<readonly Sheet[]> => {
    if (!this.asked) return [];
    const { ground, asked } = this.asked;
    const { kind: _, pinned: __, inOrder: ___, ...occasion } = asked;
    this.#engine ??= this.#start();
    return this.#engine.makeAll(ground, occasion, this.sheets.open?.notes ?? new Map());
  };

  async #run(): Promise<void> {
    this.#isBusy = true;
    this.#state = 'making';
    try {
      while (this.#wanted) {
        const { ground, asked } = this.#wanted;
        this.#wanted = undefined;
        this.#engine ??= this.#start();
        const sheet = await this.#engine.make(ground, asked);
        this.#made = sameSheet(this.#made, sheet);
      }
      this.#state = 'idle';
    } catch {
      this.#state = 'failed';
      this.#endThread();
    }
    this.#isBusy = false;
  }

  #endThread(): void {
    this.#engine?.close();
    this.#engine = undefined;
    this.#wanted = undefined;
  }

  /** Ends the thread in which sheets are made, and follows the map no longer. */
  close = (): void => {
    this.#endThread();
    clearTimeout(this.#resting);
    this.#followed = undefined;
  };

  /** Looks at another sheet. */
  look = (kind: SheetKind): void => {
    this.#asks = kind;
  };

  /** Prepares for another debate; what is kept is changed, as one step of undo. */
  choose = (change: Partial<Occasion>): void => {
    this.#put({ ...this.occasion, ...change });
  };
  #put(occasion: Occasion): void {
    const next = { ...occasion, hidden: [...this.#reading.hidden] };
    if (this.sheets.open) this.sheets.setOccasion(next);
    else this.#chosen = next;
  }

  /** Whether anything was chosen for which it is prepared. */
  get isChosen() {
    return this.#chosen !== undefined;
  }
  chooseSide = (side: 'for' | 'against', team: string | undefined): void => {
    const { team: _, ...others } = this.occasion;
    this.#put({ ...others, side, ...(team !== undefined && { team }) });
  };
  /** Lets a layer count, or no longer; it is shown or hidden on the map as well. */
  countLayer = (layer: Id, counts: boolean): void => {
    // The side stays, whichever the map would arm more by then.
    const { side } = this.occasion;
    this.#reading.setLayerShown(layer, counts);
    this.choose({ side });
  };

  /** Prepares for a format: what belongs to another is forgotten. */
  chooseFormat = (format: string): void => {
    const { team: _, wordsPerMinute: __, speaksFirst: ___, ...others } = this.occasion;
    this.#put({ ...others, format, seconds: new Map() });
  };

  /** Looks what is kept, and goes on with the first of it, where nothing was chosen yet; what it returns ends that, and keeps what isn't kept yet. */
  follow = (): (() => void) => {
    const end = this.sheets.follow();
    void this.sheets.look().then(() => {
      const kept = this.sheets.kept.find(({ said }) => said !== undefined);
      if (kept && !this.sheets.open && !this.isChosen) this.take(kept);
    });
    return end;
  };

  /** Goes on with what is kept; layers count as they did then. */
  take = (kept: KeptSheets): void => {
    if (!kept.said) return;
    this.sheets.take(kept);
    const hidden = new Set(this.occasion.hidden);
    for (const { id } of this.#reading.layers)
      if (this.#reading.hidden.has(id) !== hidden.has(id)) this.#reading.setLayerShown(id, !hidden.has(id));
  };

  /** Keeps beside the map, from now on, what is prepared. Says whether that could be begun. */
  begin = async (): Promise<boolean> => {
    const title = preparingWords.named(this.debate.name, this.sideName);
    return this.sheets.begin({ ...this.occasion, title, hidden: [...this.#reading.hidden] });
  };

  /** Prepares anew, for the same debate, with no notes. */
  anew = (): void => {
    this.#chosen = this.occasion;
    this.sheets.close();
  };

  #kept = async (): Promise<boolean> => this.sheets.open !== undefined || (await this.begin());

  /** Says a line in other words; without any, in the map's. */
  reword = async (line: Line, words: string): Promise<void> => {
    const { kind } = this;
    if (!(await this.#kept())) return;
    this.sheets.reword(kind, line, words);
    this.sheets.endWriting();
  };
  /** On which line each hangs that hangs on one, by key. */
  readonly hanging = $derived.by(() => hangingIn(this.made ?? { parts: [] }));
  /** Leaves a line or part out, or brings it back: a line with all that hangs on it. */
  hide = async (key: string, hidden: boolean): Promise<void> => {
    const { kind, made, hanging } = this;
    const within = made && partOfLine(made.parts, key);
    const keys = within ? unitOf(key, within.lines, hanging) : [key];
    if (await this.#kept()) this.sheets.hide(kind, keys, hidden);
  };
  pin = async (key: string, pinned: boolean): Promise<void> => {
    const { kind } = this;
    if (await this.#kept()) this.sheets.pin(kind, key, pinned);
  };
  /** Moves a line or part in the part it stands in (the sheet itself: empty): a line with all that hangs on it, among those that hang on the same. */
  move = async (within: string, key: string, to: Place): Promise<void> => {
    const { made, sheet, hanging } = this;
    if (!made || !sheet || !(await this.#kept())) return;
    const lines = partOfLine(sheet.parts, key)?.lines;
    if (!lines) return this.sheets.move(made, within, [key], to);
    // What is hidden goes along, behind what is shown.
    const all = [...lines, ...(partOfLine(made.parts, key)?.lines ?? [])];
    const unit = [...new Set(unitOf(key, all, hanging))];
    const before =
      'by' in to ? landingOf(key, to.by, lines, hanging) : (to.before ?? endOf(key, lines, hanging));
    if (before === undefined || !unit.includes(before)) this.sheets.move(made, within, unit, { before });
  };
  forget = async (key: string): Promise<void> => {
    const { kind } = this;
    if (await this.#kept()) this.sheets.forget(kind, key);
  };
}

/** The part of a sheet in which a line stands. */
function partOfLine(parts: readonly Part[], key: string): Part | undefined {
  for (const part of parts) {
    const found = part.lines.some((line) => line.key === key) ? part : partOfLine(part.parts, key);
    if (found) return found;
  }
  return undefined;
}

const sameTexts = (some: ReadonlyMap<Id, string>, others: ReadonlyMap<Id, string>): boolean =>
  some.size === others.size && [...some].every(([id, text]) => others.get(id) === text);

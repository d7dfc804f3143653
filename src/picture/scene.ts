import type { Group, Id, LayerRole, LinkRole, Manner } from '../model/index.ts';
import type { Bounds } from '../layout/index.ts';

/** A point of the drawing, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One of a card's groups: how many steps it holds, and whether they are shown. */
export interface GroupState {
  readonly count: number;
  readonly open: boolean;
}

/** What a card is: its role in the link above it, or the role of a root. */
export type CardRole = Exclude<LinkRole, 'root'> | 'thesis' | 'motion' | 'conclusion';

/** A card as it stands in the drawing. */
export interface SceneCard extends Bounds {
  readonly id: Id;
  readonly role: CardRole;
  /** Whether it ends the tree it stands in: roots are wider and set in larger type. */
  readonly root: boolean;
  /** The colour that its layer was given, #rrggbb. */
  readonly colour?: string;
  readonly layer: LayerRole;
  /** Who ties it to what it hangs under, where that is somebody else than who says it, and not the text. */
  readonly linkedBy?: LayerRole;
  readonly text: string;
  /** The text as broken for the card's width. */
  readonly lines: readonly string[];
  /** The short form, broken for the middle zoom, and its size in px of the drawing. */
  readonly short: { readonly lines: readonly string[]; readonly size: number };
  readonly rightToLeft: boolean;
  /** Numbers of the paragraphs in which the text says it. */
  readonly paragraphs: readonly number[];
  readonly groups: Readonly<Record<Group, GroupState>>;
  /** How many steps about it stand elsewhere in the drawing. */
  readonly elsewhere: Readonly<Record<Group, number>>;
  /** Drawn only for what hangs under it. */
  readonly faint?: true;
  /** How many statements lie under it in all. */
  readonly below: number;
}

/** Where the premises of a step meet, and what a step that hits or backs this one points at. */
export interface SceneJunction {
  /** The relation's id. */
  readonly id: Id;
  readonly manner: Manner;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether the step lies across the tree. */
  readonly across: boolean;
}

/** One line of a step: from a premise to the junction, or from the junction to what the step is about. */
export interface SceneRoute {
  readonly id: string;
  readonly relation: Id;
  readonly manner: Manner;
  /** What it ties, both as ids of cards or junctions. */
  readonly from: Id;
  readonly to: Id;
  /** Ends with an arrow, a bar, or plainly. */
  readonly end: 'arrow' | 'bar' | 'plain';
  readonly across: boolean;
  readonly points: readonly Point[];
}

/** All that is drawn, in px of the drawing: what the canvas, the overview, thumbnails and SVG have in common. */
export interface Scene {
  readonly cards: ReadonlyMap<Id, SceneCard>;
  readonly junctions: ReadonlyMap<Id, SceneJunction>;
  readonly routes: readonly SceneRoute[];
  readonly bounds: Bounds;
}

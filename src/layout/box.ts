/**
 * What the layout is given: a card by its size alone, and the cards that hang under it. Lengths are in px of the
 * drawing. The order of the children is the order in which they will stand.
 */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What is kept free between this card and the tops of the rows under it, for the routes. */
  readonly lane: number;
  /** Whether it must stand in the same row as the sibling before it, because a route links the two. */
  readonly joined?: boolean;
  readonly children: readonly Box[];
}

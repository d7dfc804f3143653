/** The side of a card on which the cards under it stand. */
export type Direction = 'down' | 'right';

/**
 * How a forest is to be laid out. Lengths are in px. "Across" is the axis along which the children of one card stand
 * side by side (x when 'down', y when 'right'), "along" the axis along which the tree grows.
 */
export interface LayoutOptions {
  readonly direction: Direction;
  /** A row of children is never broken below this width, measured across. */
  readonly rowWidth: number;
  /** Kept free between two neighbouring children of the same card, across. */
  readonly siblingGap: number;
  /** Kept free between neighbouring cards of different parents, across; and between the rows of a broken forest. */
  readonly treeGap: number;
  /** Width of the free channel on each side of broken rows. */
  readonly channel: number;
  /** Width ÷ height that is aimed at, of the drawing as it is seen. */
  readonly aspect: number;
}

/** What holds where the caller says nothing. */
export const defaultOptions: LayoutOptions = {
  direction: 'down',
  rowWidth: 1040,
  siblingGap: 20,
  treeGap: 36,
  channel: 28,
  aspect: 1.5,
};

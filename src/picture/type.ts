/** A font as far as measuring needs it. */
export interface Font {
  readonly family: 'reading' | 'interface';
  /** px */
  readonly size: number;
  readonly weight: number;
}

/** The width of a piece of text in a font, px. */
export type Measure = (text: string, font: Font) => number;

/** Font stacks; the map is read in a book face, and its labels are the interface's. */
export const families: Readonly<Record<Font['family'], string>> = {
  reading:
    '"Iowan Old Style", "Charter", "Bitstream Charter", "Sitka Text", Cambria, Caladea, Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Nastaliq Urdu", serif',
  interface: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
};

/** Sizes of a card, px of the drawing. */
export const card = {
  width: 248,
  rootWidth: 360,
  padding: 14,
  /** Height of the line with role and paragraph. */
  head: 22,
  /** Height of the line with the two groups, gap above included. */
  foot: 34,
  /** How far what is said of a card elsewhere hangs over its lower edge, where it has no foot. */
  hang: 13,
  lineHeight: 21,
  rootLineHeight: 25,
} as const;

export const textFont: Font = { family: 'reading', size: 15.5, weight: 400 };
export const rootFont: Font = { family: 'reading', size: 19, weight: 500 };
export const labelFont: Font = { family: 'interface', size: 11.5, weight: 600 };

/** A junction's size, px. */
export const junction = { width: 74, height: 20, acrossWidth: 22 } as const;

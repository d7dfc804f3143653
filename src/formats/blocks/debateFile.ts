/** What a debater's file says, by its headings. */
export interface DebateFile {
  /** In the order of the file. */
  readonly blocks: readonly Block[];
}

/** Answers to one argument: what stands under a heading of the third level. */
export interface Block {
  /** The headings of the first and the second level above it. */
  readonly pocket?: string;
  readonly hat?: string;
  /** Its own; of tags that have none above them, the nearest heading of a higher level. */
  readonly heading: string;
  /** What stands before its first tag, a paragraph each. */
  readonly lead: readonly string[];
  readonly tags: readonly Tag[];
}

/** A claim, and the cards under it. */
export interface Tag {
  readonly tag: string;
  readonly cards: readonly Card[];
}

/** What stands under a tag: who says it, and the words. What has no cite is said without one. */
export interface Card {
  readonly cite?: string;
  /** A paragraph each. */
  readonly body: readonly string[];
}

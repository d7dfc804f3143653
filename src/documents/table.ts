/** A table as a document value: what it is called, what its columns are, what stands in them. Every row has a cell for each column. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
}

/** Empty text where there is nothing to say. */
export type Cell = string | number;

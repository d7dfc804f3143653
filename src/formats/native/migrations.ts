/** The format this program reads and writes. */
export const FORMAT = 1;

/** Turns a file of format `from` into one of the next format. Migrations are numbered without gaps, so that any old file can be read. */
export interface Migration {
  readonly from: number;
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** All migrations, in order. Format 1 is the first; it stays 1 until the first release. */
export const migrations: readonly Migration[] = [];

/** Brings a file up to a format by the migrations from its own on. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  steps: readonly Migration[] = migrations,
  upTo: number = FORMAT,
): Record<string, unknown> {
  let now: Record<string, unknown> = { ...file };
  for (let format = file['format'] as number; format < upTo; format += 1) {
    const step = steps.find(({ from }) => from === format);
    if (!step) throw new Error(`no migration from format ${format}`);
    now = { ...step.migrate(now), format: format + 1 };
  }
  return now;
}

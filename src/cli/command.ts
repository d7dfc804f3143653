import type { ParseArgsConfig } from 'node:util';
import type { Host } from './host.ts';

/** How the program ends: all is well, problems were found, it could not do what was asked. */
export const FINE = 0;
export const FOUND = 1;
export const FAILED = 2;
export type ExitCode = typeof FINE | typeof FOUND | typeof FAILED;

/** What was written behind a command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly rest: readonly string[];
}

/** A command of the program: one file in `commands/`, one line in the table of `main.ts`. */
export interface Command {
  readonly help: string;
  readonly options: Readonly<NonNullable<ParseArgsConfig['options']>>;
  /** Does it; resolves when it is done. What the user did wrong is said through the host, never thrown. */
  readonly run: (given: Arguments, host: Host) => Promise<ExitCode>;
}

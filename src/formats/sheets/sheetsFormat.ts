/** What a file says at its top, so that it is known for prepared sheets. */
export const SHEETS_FORMAT = 'counterclaim-sheets';

/** The number of the newest format of files of prepared sheets. */
export const SHEETS_VERSION = 1;

/** Words a minute, and how long a speech may be, s: what is beyond is a slip. */
export const SPEEDS = [1, 1000] as const;
export const LENGTHS = [0, 86_400] as const;

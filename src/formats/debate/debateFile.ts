/** What a file says at its top, so that it is known for a format of debates. */
export const DEBATE_FORMAT = 'counterclaim-debate';

/** The number of the newest format of such files. */
export const DEBATE_VERSION = 1;

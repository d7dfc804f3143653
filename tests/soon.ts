/** How long a test may take of something that must end whatever it is given, ms: many times what it takes on a machine that is busy, and less than it would where the work grew with the square of the input. */
export const SOON = 60_000;

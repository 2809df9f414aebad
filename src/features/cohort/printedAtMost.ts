/** More rows than this make a browser stand still for long, and nobody reads forty sheets. */
export const PRINTED_AT_MOST = 1000;

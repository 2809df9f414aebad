/** Stands between the highest level below the line and the lowest above it. */
export const OVER_THE_LINE = 'Over the line from here: someone must act';

/** The most bytes of text that are read from a file. Not every browser could hold a longer text in one piece. */
export const MOST_TEXT = 400 * 1024 * 1024;

/** What gzip may give for what it is given. Records of children come to ten or twenty; whoever asks for more means harm. */
export const MOST_RATIO = 200;
/** In bytes: a small file may be all repeats. */
export const RATIO_FREE = 1024 * 1024;

/**
 * The most bytes of text that are read from a file; what is larger is refused by its size, before a byte is read. The largest
 * council’s children with ten reviews each come to some 275 MiB, and not every browser could hold and check much more in one piece.
 */
export const MOST_TEXT = 320 * 1024 * 1024;

/** What gzip may give for what it is given. Records of children come to ten or twenty; whoever asks for more means harm. */
export const MOST_RATIO = 200;
/** In bytes: a small file may be all repeats. */
export const RATIO_FREE = 1024 * 1024;

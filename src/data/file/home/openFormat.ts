/** The opening of an answer that nothing locks. Apart from its reader, so that the page which writes it stays small. */
export const OPEN_ANSWER_FORMAT = 'valuing-send-open-answer';
export const OPEN_ANSWER_VERSION = 1;

/** The last step of a review, in its address where a strand or a section stands otherwise. */
export const FINISH = 'finish';

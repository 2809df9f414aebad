/** Stands where a child's first name will be: neither a girl's nor a boy's, and the same in many languages. */
export const STAND_IN = 'Sam';

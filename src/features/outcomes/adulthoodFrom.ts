/** The school year from which every review looks towards adulthood (regulations 20(6) and 21(6) of the SEND Regulations 2014, R-C7). */
export const ADULTHOOD_FROM_YEAR = 9;

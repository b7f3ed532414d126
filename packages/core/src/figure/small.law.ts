/** AVG, recital 26: a few among many, of whom one could be recognised. Nothing is told of them alone; nobody is not a few. */
export const isSmall = (count: number, shownFrom: number): boolean => count > 0 && count < shownFrom;

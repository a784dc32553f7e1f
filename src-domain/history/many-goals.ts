/** A change of so many goals keeps a restore point first. */
export const MANY_GOALS = 500

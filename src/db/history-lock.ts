/**
 * Any constant will do. Held by who writes facts of the past and by who records
 * tiers, until its end: what is late is told by what is recorded. Taken after the
 * schema's lock, so that two never wait for each other.
 */
export const historyLock = 7_261_956;

/**
 * A record that is being changed while a list is read may say that it was changed a little before. So a list is asked
 * for again from so long before the last time, and says of that time alone what is gone.
 */
export const overlap = 2 * 60_000;

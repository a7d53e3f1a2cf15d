/** An object as a source tells it. */
export type Told = Readonly<Record<string, unknown>>;

export const isTold = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; what is none of them is left out. */
export const toldOf = (value: unknown): readonly Told[] => (Array.isArray(value) ? value.filter(isTold) : []);

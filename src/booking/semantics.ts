/** The two sets of definitions. */
export const semanticsNames = ['documented', 'calcom'] as const;
export type Semantics = (typeof semanticsNames)[number];

/** The first owner of the demo's organisation, whatever the seed and the size. */
export const demoOwnerEmail = 'owner@example.com';

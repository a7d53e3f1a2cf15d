/** Which bookings a caller may see of those he asked for; made by `authorize` alone. */
export interface Scope {
  readonly workspace: number;
  readonly rows: ScopedRows;
}

export type ScopedRows =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'personal'; readonly userId: number }
  | { readonly kind: 'team'; readonly teamId: number; readonly members: readonly number[] }
  | { readonly kind: 'organisation'; readonly orgId: number; readonly strays: readonly number[] };

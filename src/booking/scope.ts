/** What a caller may see of what he asked for; made by `authorize` alone. */
export interface Granted {
  readonly workspace: number;
  readonly of:
    | { readonly kind: 'workspace' }
    | { readonly kind: 'personal'; readonly userId: number }
    | { readonly kind: 'team'; readonly teamId: number }
    | { readonly kind: 'organisation'; readonly orgId: number };
}

/** Which bookings that is. */
export interface Scope {
  readonly workspace: number;
  readonly rows: ScopedRows;
}

export type ScopedRows =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'personal'; readonly userId: number }
  | { readonly kind: 'team'; readonly teamId: number; readonly members: readonly number[] }
  | { readonly kind: 'organisation'; readonly orgId: number; readonly strays: readonly number[] };

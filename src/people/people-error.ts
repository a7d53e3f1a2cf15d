interface About {
  /** The field of the question that is to blame, where it is one. */
  readonly field?: string;
  /** What was named is not there. */
  readonly missing?: boolean;
}

/** Something about workspaces, logins or keys cannot be done; the message says why, for whoever asked. */
export class PeopleError extends Error {
  readonly field: string | null;
  readonly missing: boolean;

  constructor(message: string, { field, missing = false }: About = {}) {
    super(message);
    this.name = 'PeopleError';
    this.field = field ?? null;
    this.missing = missing;
  }
}

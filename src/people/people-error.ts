/** Something about workspaces, logins or keys cannot be done; the message says why, for whoever asked. */
export class PeopleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PeopleError';
  }
}

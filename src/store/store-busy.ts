/** The store has as much to do as it can bear; the same question may be answered a little later. */
export class StoreBusy extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'StoreBusy';
  }
}

/** The store cannot be reached, or not all of it; nothing was answered in part. */
export class StoreUnavailable extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'StoreUnavailable';
  }
}

/** A copy that would take something away, or that has nothing to bring; nothing was written. */
export class CopyRefused extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'CopyRefused';
  }
}

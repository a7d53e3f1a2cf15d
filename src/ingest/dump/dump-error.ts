/** A dump that is not what it says: nothing of it may be written. `file` is null when it is about the folder. */
export class DumpError extends Error {
  readonly file: string | null;
  readonly reason: string;

  constructor(file: string | null, reason: string, options?: ErrorOptions) {
    super(file === null ? reason : `${file}: ${reason}`, options);
    this.name = 'DumpError';
    this.file = file;
    this.reason = reason;
  }
}

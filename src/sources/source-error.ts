/** What is wrong about a source, in one line for whoever looks after it. */
export class SourceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s*\n\s*/g, ' '), options);
    this.name = 'SourceError';
  }
}

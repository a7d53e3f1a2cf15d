/** What is wrong about a source, in one line for whoever looks after it. */
export class SourceError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    // The words may be those of a source: none of them is to move the cursor of a terminal.
    super(message.replace(/\s*\n\s*/g, ' ').replace(/\p{Cc}/gu, ' '), options);
    this.name = 'SourceError';
  }
}

/** Somebody ended a pull: no fault of the source. */
export class PullStopped extends SourceError {
  constructor() {
    super('it was stopped before it was done; the next one goes on from there');
    this.name = 'PullStopped';
  }
}

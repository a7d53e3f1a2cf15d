import { SourceError } from '../../sources/source-error.ts';

/** A source that was asked and did not give what it was asked for, in one line without secrets. */
export class AskError extends SourceError {
  /** Null when there was no answer, or none that could be read. */
  readonly status: number | null;
  /** What it said, with secrets blotted out. */
  readonly text: string;

  constructor(message: string, { status = null, text = '', ...options }: AskErrorOptions = {}) {
    super(message, options);
    this.name = 'AskError';
    this.status = status;
    this.text = text;
  }
}

interface AskErrorOptions extends ErrorOptions {
  readonly status?: number | null;
  readonly text?: string;
}

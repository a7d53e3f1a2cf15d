/** The text that should be one JSON value, found in a file. */
export interface JsonText {
  readonly text: string;
  /** The line in which it starts. */
  readonly line: number;
  /** False where the file ends before the line does. */
  readonly ended: boolean;
}

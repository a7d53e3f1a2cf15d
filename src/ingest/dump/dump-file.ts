export interface DumpFileInfo {
  readonly name: string;
  /** In bytes, as the file lies there, so compressed where it is compressed. */
  readonly size: number;
  /** Epoch milliseconds. */
  readonly modifiedAt: number;
}

export interface DumpFile extends DumpFileInfo {
  /** The raw bytes, exactly `size` of them, or a DumpError. Once only: over a socket they pass by once. */
  open(): AsyncIterable<Uint8Array>;
}

export interface Dump {
  readonly files: readonly DumpFileInfo[];
  /** The named files one after the other; a file can be read until the next one is asked for. */
  read(names: readonly string[]): AsyncIterable<DumpFile>;
}

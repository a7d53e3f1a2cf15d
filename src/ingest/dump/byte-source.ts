/** A byte stream read piece by piece, whatever the chunks it comes in. It stays open: a socket has an answer to carry. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array();

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** Some bytes, at least one and at most `most`; null at the end of the stream. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.#chunk.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return null;
      this.#chunk = next.value;
    }
    const taken = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(taken.length);
    return taken;
  }

  /** Exactly so many bytes; null when the stream ends before. */
  async exactly(count: number): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = [];
    for (let missing = count; missing > 0; ) {
      const piece = await this.some(missing);
      if (piece === null) return null;
      pieces.push(piece);
      missing -= piece.length;
    }
    return Buffer.concat(pieces);
  }
}

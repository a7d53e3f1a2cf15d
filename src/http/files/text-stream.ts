import { Readable } from 'node:stream';

/**
 * Blocks as text, read no faster than they are taken. The first block is fetched before there is a stream, so
 * that a refusal is still an answer of its own; a stream that is destroyed ends the source, read or not.
 */
export async function openTextStream<Block>(
  blocks: AsyncIterable<Block>,
  head: string,
  toText: (block: Block) => string,
): Promise<Readable> {
  const iterator = blocks[Symbol.asyncIterator]();
  const first = await iterator.next();
  let text = first.done ? head : head + toText(first.value);
  let ended = first.done === true;

  const next = async () => {
    while (text === '' && !ended) {
      const { done, value } = await iterator.next();
      if (done) ended = true;
      else text = toText(value);
    }
    const taken = text;
    text = '';
    return taken === '' ? null : taken;
  };

  return new Readable({
    read() {
      next().then(
        (taken) => this.push(taken),
        (error) => this.destroy(error),
      );
    },
    destroy(error, callback) {
      Promise.resolve(iterator.return?.()).then(
        () => callback(error),
        (failed) => callback(error ?? failed),
      );
    },
  });
}

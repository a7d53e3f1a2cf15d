import type { Engine, Writer } from '../../../src/store/engine.ts';

/** A statement of a write: `insert booking`, `keep judged_record`, `read`. */
type OnStatement = (statement: string) => void | Promise<void>;

/** The engine, telling of each statement that changes something before it is sent. */
export const interrupted = (engine: Engine, onStatement: OnStatement): Engine => ({
  ...engine,
  write: (work, about) => engine.write((writer) => work(interruptedWriter(writer, onStatement)), about),
});

const interruptedWriter = (writer: Writer, onStatement: OnStatement): Writer => ({
  read: (statement) => writer.read(statement),
  async stage(name, columns, rows) {
    await onStatement(`stage ${name}`);
    await writer.stage(name, columns, rows);
  },
  async keep(name, select) {
    await onStatement(`keep ${name}`);
    await writer.keep(name, select);
  },
  drop: (name) => writer.drop(name),
  async insert(relation, select) {
    await onStatement(`insert ${relation}`);
    await writer.insert(relation, select);
  },
  async remove(relation, where) {
    await onStatement(`remove ${relation}`);
    await writer.remove(relation, where);
  },
  async replace(relation, where, select) {
    await onStatement(`replace ${relation}`);
    await writer.replace(relation, where, select);
  },
});

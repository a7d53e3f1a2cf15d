import type { Dialect, DialectWord, ValueType } from './dialect.ts';

export type BoundValue = string | number | boolean | readonly number[] | readonly string[];

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: BoundValue }
  | { readonly kind: 'word'; readonly word: DialectWord; readonly args: readonly Statement[] };

/** A piece of SQL: text, bound values, and words that each engine spells its own way. */
export interface Statement {
  readonly pieces: readonly Piece[];
}

export interface Rendered {
  readonly text: string;
  readonly values: readonly BoundValue[];
  readonly types: readonly ValueType[];
}

const isStatement = (part: Statement | BoundValue): part is Statement =>
  typeof part === 'object' && 'pieces' in part;

/** The text of the template is SQL; whatever is put into it is a bound value, or a statement of its own. */
export function sql(texts: TemplateStringsArray, ...parts: (Statement | BoundValue)[]): Statement {
  const pieces: Piece[] = [];
  texts.forEach((text, i) => {
    if (text !== '') pieces.push({ kind: 'text', text });
    const part = parts[i];
    if (part === undefined) return;
    if (isStatement(part)) pieces.push(...part.pieces);
    else pieces.push({ kind: 'value', value: part });
  });
  return { pieces };
}

export function join(
  statements: readonly Statement[],
  separator: ', ' | ' AND ' | ' OR ' | ' UNION ALL ' | " || '/' || " | ' ',
) {
  const pieces: Piece[] = [];
  statements.forEach((statement, i) => {
    if (i > 0) pieces.push({ kind: 'text', text: separator });
    pieces.push(...statement.pieces);
  });
  return { pieces } satisfies Statement;
}

/** The name of a table or column of ours. */
export function name(identifier: string): Statement {
  if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new Error(`not a name: ${JSON.stringify(identifier)}`);
  return { pieces: [{ kind: 'text', text: identifier }] };
}

/** A whole number of ours as text: a code, an offset. What comes from a question is bound, never this. */
export function whole(number: number): Statement {
  if (!Number.isSafeInteger(number)) throw new Error(`not a whole number: ${number}`);
  return { pieces: [{ kind: 'text', text: String(number) }] };
}

export function word(called: DialectWord, ...args: Statement[]): Statement {
  return { pieces: [{ kind: 'word', word: called, args }] };
}

export const all = (predicates: readonly Statement[]): Statement =>
  predicates.length === 0 ? sql`TRUE` : sql`(${join(predicates, ' AND ')})`;

export const any = (predicates: readonly Statement[]): Statement =>
  predicates.length === 0 ? sql`FALSE` : sql`(${join(predicates, ' OR ')})`;

export function render(statement: Statement, dialect: Dialect): Rendered {
  const values: BoundValue[] = [];
  const types: ValueType[] = [];
  const text = (of: Statement): string =>
    of.pieces
      .map((piece) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'value') {
          values.push(piece.value);
          types.push(valueType(piece.value));
          return dialect.placeholder(values.length, valueType(piece.value));
        }
        const args = piece.args.map(text);
        return (dialect[piece.word] as (...args: string[]) => string)(...args);
      })
      .join('');
  return { text: text(statement), values, types };
}

function valueType(value: BoundValue): ValueType {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return typeof value[0] === 'string' ? 'texts' : 'integers';
}

/** `name:type`, with `?` for a column that may be null. */
export const columns = (text: string) =>
  text.split(/\s+/).map((column) => {
    const [, name = '', type, nullable] = /^(\w+):(\w+)(\??)$/.exec(column) ?? [];
    return [name, nullable === '?' ? `Nullable(${type})` : `${type}`] as const;
  });

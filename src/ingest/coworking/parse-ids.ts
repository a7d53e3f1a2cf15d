/** The ids in the text of a JSON list; what is no id is left out. */
export function parseIds(text: unknown): readonly number[] {
  const list: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const id = typeof entry === 'string' && /^\d{1,15}$/.test(entry) ? Number(entry) : entry;
    return Number.isSafeInteger(id) ? [id as number] : [];
  });
}

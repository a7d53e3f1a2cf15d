export const chosen = (id: string, ...data: (string | number)[]) => ({ id, value: { type: 'ms', data } });

export const single = (id: string, data: string | number) => ({ id, value: { type: 'ss', data } });

export const textual = (id: string, operator: string, operand?: string) => ({
  id,
  value: { type: 't', data: operand === undefined ? { operator } : { operator, operand } },
});

export const numeric = (id: string, operator: string, operand: number) => ({
  id,
  value: { type: 'n', data: { operator, operand } },
});

export const dated = (startDate: string | null, endDate: string | null) => ({
  id: 'createdAt',
  value: { type: 'dr', data: { startDate, endDate, preset: 'custom' } },
});

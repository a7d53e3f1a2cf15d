type Id = 'startTime' | 'createdAt';

export const between = (id: Id, startDate: string | null, endDate: string | null) => ({
  id,
  value: { type: 'dr', data: { startDate, endDate } },
});

export const starting = (startDate: string | null, endDate: string | null) =>
  between('startTime', startDate, endDate);

export const created = (startDate: string | null, endDate: string | null) =>
  between('createdAt', startDate, endDate);

export const textual = (id: 'userEmail' | 'userName', operator: string, operand?: string) => ({
  id,
  value: { type: 't', data: operand === undefined ? { operator } : { operator, operand } },
});

import { clockReader } from '../../booking/clock-reader.ts';
import type { RoutedToLine } from '../../contract/routings/routed-to-per-period.ts';
import type { RoutedToFile } from '../../insights/routings/routed-to-per-period.ts';
import { guardFormula } from './csv-cell.ts';
import type { TextFile } from './text-file.ts';

export function toRoutedToFile({ starts, zone, blocks }: RoutedToFile): TextFile<RoutedToLine> {
  const read = clockReader(zone);
  return {
    name: 'routed-to',
    blocks,
    head: [
      'User ID',
      'Name',
      'Email',
      'Total Bookings',
      'Performance',
      ...starts.map((start) => `Responses ${read(Date.parse(start)).date}`),
    ],
    toCells: ({ id, name, email, totalBookings, performance, periodStats }) => [
      String(id),
      guardFormula(name ?? ''),
      guardFormula(email ?? ''),
      String(totalBookings),
      performance,
      ...periodStats.map(({ total }) => String(total)),
    ],
  };
}

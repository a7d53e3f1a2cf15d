import type { DemoDays } from './demo-days.ts';
import { Weighted } from './weighted.ts';
import { ZoneDays } from './zone-days.ts';

const shares: Readonly<Record<string, number>> = {
  'Europe/London': 14,
  'Europe/Berlin': 16,
  'Europe/Paris': 8,
  'Europe/Madrid': 6,
  'Europe/Warsaw': 4,
  'America/New_York': 18,
  'America/Chicago': 8,
  'America/Los_Angeles': 12,
  'America/Sao_Paulo': 4,
  'Asia/Kolkata': 5,
  'Asia/Tokyo': 3,
  'Asia/Singapore': 4,
};

export type Zones = Weighted<ZoneDays>;

export function demoZones(days: DemoDays): Zones {
  const zones = Object.keys(shares).map((name) => new ZoneDays(name, days.first - 2, days.end + 2));
  return new Weighted(zones, (zone) => shares[zone.name] ?? 1);
}

export const weekStartIn = (zone: ZoneDays) => (zone.name.startsWith('Europe/') ? 'Monday' : 'Sunday');

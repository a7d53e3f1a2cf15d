import type { DemoDays } from '../demo-days.ts';
import { ZoneDays } from '../zone-days.ts';
import { entityId } from './coworking-ids.ts';
import { type Resource, resourcesOf } from './resources.ts';

export interface Location {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly web: string;
  readonly zone: ZoneDays;
  readonly windowsZone: string;
  readonly zoneDescription: string;
  readonly currency: string;
  readonly taxRate: number;
  /** What a pound is in its prices. */
  readonly priceLevel: number;
  readonly share: number;
  readonly resources: readonly Resource[];
}

const plans = [
  {
    name: 'Copperfield Yard',
    code: 'LON',
    zone: 'Europe/London',
    windowsZone: 'GMT Standard Time',
    zoneDescription: '(UTC) Dublin, Edinburgh, Lisbon, London',
    currency: 'GBP',
    taxRate: 0.2,
    priceLevel: 1,
    share: 0.42,
  },
  {
    name: 'Lantern Loft',
    code: 'NYC',
    zone: 'America/New_York',
    windowsZone: 'Eastern Standard Time',
    zoneDescription: '(UTC-05:00) Eastern Time (US & Canada)',
    currency: 'USD',
    taxRate: 0.08875,
    priceLevel: 1.3,
    share: 0.34,
  },
  {
    name: 'Wattle Wharf',
    code: 'SYD',
    zone: 'Australia/Sydney',
    windowsZone: 'AUS Eastern Standard Time',
    zoneDescription: '(UTC+10:00) Canberra, Melbourne, Sydney',
    currency: 'AUD',
    taxRate: 0.1,
    priceLevel: 1.9,
    share: 0.24,
  },
];

export const makeLocations = (days: DemoDays): Location[] =>
  plans.map((plan, i) => ({
    ...plan,
    id: entityId('businesses', i + 1),
    web: plan.name.toLowerCase().replace(' ', ''),
    zone: new ZoneDays(plan.zone, days.first - 2, days.end + 2),
    resources: resourcesOf(i, plan.priceLevel),
  }));

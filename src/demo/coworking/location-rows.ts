import { dayMs } from '../zone-days.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import { entityId } from './coworking-ids.ts';
import type { Location } from './locations.ts';

export function addLocations(
  batches: CoworkingBatches,
  locations: readonly Location[],
  firstDay: number,
): void {
  const at = { CreatedOn: firstDay * dayMs, UpdatedOn: firstDay * dayMs };
  locations.forEach((location, i) => {
    const zoneId = entityId('simpleTimeZones', i + 1);
    batches.addNamed('simpleTimeZones', {
      ...at,
      Id: zoneId,
      Name: location.windowsZone,
      Description: location.zoneDescription,
    });
    batches.addNamed('businesses', {
      ...at,
      Id: location.id,
      Name: location.name,
      WebAddress: location.web,
      RootLocationId: entityId('businesses', 1),
      CurrencyCode: location.currency,
      SimpleTimeZoneId: zoneId,
      // A list of locations may name the zone itself or leave it to be looked up.
      SimpleTimeZoneName: i === 0 ? location.windowsZone : null,
    });
  });
}

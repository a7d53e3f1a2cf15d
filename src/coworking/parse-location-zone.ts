import { parseZone, type Zone } from '../booking/zone.ts';
import { windowsZones } from './windows-zones.ts';

/** The zone that a location names, as Windows or IANA do; null for a name that nobody knows. */
export function parseLocationZone(text: string): Zone | null {
  const name = text.trim();
  try {
    return parseZone(windowsZones.get(name.toLowerCase()) ?? name);
  } catch {
    return null;
  }
}

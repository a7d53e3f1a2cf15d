import { describe, expect, test } from 'vitest';
import { parseLocationZone } from '../../src/coworking/parse-location-zone.ts';
import { windowsZones } from '../../src/coworking/windows-zones.ts';

describe('the zone of a location', () => {
  test.each([
    ['GMT Standard Time', 'Europe/London'],
    ['gmt standard time ', 'Europe/London'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Nepal Standard Time', 'Asia/Katmandu'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
    ['UTC', 'Etc/UTC'],
    ['UTC-11', 'Etc/GMT+11'],
    ['Europe/Paris', 'Europe/Paris'],
  ])('%s is %s', (name, zone) => {
    expect(parseLocationZone(name)).toBe(zone);
  });

  test.each([
    '',
    'Nowhere Standard Time',
    '(UTC) Dublin, Edinburgh, Lisbon, London',
    '+01:00',
    'constructor',
  ])('%j is none', (name) => {
    expect(parseLocationZone(name)).toBeNull();
  });

  test('every zone of Windows is one that is known', () => {
    expect(windowsZones.size).toBeGreaterThanOrEqual(139);
    expect([...windowsZones.keys()].filter((name) => parseLocationZone(name) === null)).toEqual([]);
  });
});

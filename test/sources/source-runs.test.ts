import { describe, expect, it } from 'vitest';
import { afterComparing, type Drift, unrepaired } from '../../src/sources/source-runs.ts';

const drift = (unit: string, extra: number, repaired = false, table = 'Booking'): Drift => ({
  table,
  unit,
  missing: 0,
  extra,
  differing: 0,
  repaired,
});

describe('what did not agree', () => {
  it('is counted once where a recent and a whole comparison overlap: the later one counts', () => {
    const wholeDrift = [drift('2026-10-01', 2), drift('2026-11-02', 5), drift('2026-01-01', 1)];
    const recent = [drift('2026-11-01 to 2026-11-03', 7), drift('2026-10-01', 2, true)];
    expect(unrepaired({ drift: recent, wholeDrift })).toEqual([wholeDrift[2], recent[0]]);
    expect(unrepaired({ drift: wholeDrift, wholeDrift })).toEqual(wholeDrift);
    const wide = [drift('ids 0 to 99999', 9)];
    expect(unrepaired({ drift: [drift('ids 90000 to 99999', 3)], wholeDrift: wide })).toEqual(wide);
    expect(unrepaired({ drift: [drift('all', 3)], wholeDrift: wide })).toEqual([drift('all', 3)]);
  });

  it('stays until a later comparison has looked there', () => {
    const before = {
      drift: [drift('2026-11-02', 5), drift('2026-11-03', 1, true)],
      wholeDrift: [drift('all', 4)],
    };
    const later = [{ table: 'Booking', unit: '2026-11-10 to 2199-12-31' }];
    expect(afterComparing(before, [], later)).toEqual({
      drift: [before.drift[0]],
      wholeDrift: before.wholeDrift,
    });
    const there = [{ table: 'Booking', unit: '2026-11-01 to 2199-12-31' }];
    expect(afterComparing(before, [], there)).toEqual({ drift: [], wholeDrift: before.wholeDrift });
    const all = [{ table: 'Booking', unit: 'all' }];
    expect(afterComparing(before, [], all)).toEqual({ drift: [], wholeDrift: [] });
    expect(afterComparing(before, [], [{ table: 'Attendee', unit: 'all' }]).drift).toHaveLength(1);
  });
});

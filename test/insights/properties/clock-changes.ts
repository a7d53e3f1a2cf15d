/** Zones, each with an instant at which its clocks do something. */
export const clockChanges: readonly (readonly [zone: string, change: string])[] = [
  ['UTC', '2024-02-29T00:00:00Z'],
  ['America/New_York', '2024-03-10T07:00:00Z'],
  ['America/Los_Angeles', '2024-11-03T09:00:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['America/Havana', '2024-03-10T05:00:00Z'],
  ['Europe/Paris', '2025-03-30T01:00:00Z'],
  ['Europe/London', '1971-10-31T02:00:00Z'],
  ['Africa/Casablanca', '2024-03-10T02:00:00Z'],
  ['Asia/Kathmandu', '1985-12-31T18:30:00Z'],
  ['Asia/Tehran', '2022-09-21T19:30:00Z'],
  ['Asia/Pyongyang', '2018-05-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2024-04-06T15:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Pacific/Chatham', '2024-09-28T14:00:00Z'],
  ['Antarctica/Troll', '2024-03-31T01:00:00Z'],
];

export const hour = 3_600_000;

/** Where a random question is asked from: inside the hour that America/New_York has twice that night. */
export const NOW = Date.parse('2024-11-03T06:30:00.000Z');

export const cornerZones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Los_Angeles',
  'Europe/Paris',
  'Europe/London',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Etc/GMT+5',
] as const;

/** Instants at which something happens to some clock or calendar. */
export const cornerInstants: readonly { zone: string; instant: string }[] = [
  { zone: 'UTC', instant: '2024-02-29T00:00:00.000Z' },
  { zone: 'UTC', instant: '2024-03-01T00:00:00.000Z' },
  { zone: 'UTC', instant: '2025-01-01T00:00:00.000Z' },
  { zone: 'UTC', instant: '1970-03-01T00:00:00.000Z' },
  { zone: 'UTC', instant: '2199-10-01T00:00:00.000Z' },
  { zone: 'UTC', instant: new Date(NOW).toISOString() },
  { zone: 'America/New_York', instant: '2024-03-10T07:00:00.000Z' },
  { zone: 'America/New_York', instant: '2024-11-03T04:00:00.000Z' },
  { zone: 'America/New_York', instant: '2024-11-03T06:00:00.000Z' },
  { zone: 'America/New_York', instant: '2024-11-04T05:00:00.000Z' },
  // clocks back at 00:01, into the day before
  { zone: 'America/St_Johns', instant: '2010-11-07T02:30:00.000Z' },
  { zone: 'America/St_Johns', instant: '2010-11-07T02:31:00.000Z' },
  { zone: 'America/St_Johns', instant: '2010-11-07T03:30:00.000Z' },
  // days that start at 01:00
  { zone: 'America/Sao_Paulo', instant: '2018-11-04T03:00:00.000Z' },
  { zone: 'Africa/Cairo', instant: '2024-04-25T22:00:00.000Z' },
  // a day that begins twice
  { zone: 'America/Havana', instant: '2024-11-03T04:00:00.000Z' },
  { zone: 'America/Havana', instant: '2024-11-03T05:00:00.000Z' },
  { zone: 'Europe/Paris', instant: '2025-03-29T23:00:00.000Z' },
  { zone: 'Europe/Paris', instant: '2025-03-30T01:00:00.000Z' },
  { zone: 'Europe/London', instant: '2024-10-27T01:00:00.000Z' },
  { zone: 'Asia/Kathmandu', instant: '2024-01-31T18:15:00.000Z' },
  { zone: 'Asia/Tehran', instant: '2022-03-21T20:30:00.000Z' },
  // half an hour of daylight saving
  { zone: 'Australia/Lord_Howe', instant: '2024-04-06T15:00:00.000Z' },
  { zone: 'Australia/Lord_Howe', instant: '2024-10-05T15:30:00.000Z' },
  // 2011-12-30 does not exist
  { zone: 'Pacific/Apia', instant: '2011-12-30T10:00:00.000Z' },
  { zone: 'Pacific/Kiritimati', instant: '2024-12-31T10:00:00.000Z' },
];

export const cornerTexts = [
  'Ann',
  'ann lee',
  'ANN_100%',
  'a_b',
  'axb',
  '50% off',
  '50 off',
  'back\\slash',
  "O'Neil",
  'say "hi"',
  'Zoë',
  'zoË',
  '李雷',
  '🎉 party',
  '\uFF41 wide',
  ' padded ',
  '=1+1',
  '+49 30 1234',
  'semi; colon, comma',
  'two\nlines',
  '',
] as const;

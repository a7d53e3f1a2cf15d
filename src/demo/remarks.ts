export const cancellationReasons = [
  'Something came up',
  'Double booked, sorry',
  'I am ill today',
  'No longer needed',
  'We chose another provider',
  'Wrong date, will book again',
  'Travelling that day',
  'Leider krank',
  'Je dois malheureusement annuler',
  'Me ha surgido un imprevisto',
];

export const hostCancellationReasons = [
  'I am out of office that day',
  'The meeting is covered by e-mail',
  'Our team meeting moved to this time',
  'Public holiday on our side',
  'Please book with my colleague',
];

export const rescheduleRequests = [
  'Could we find another time?',
  'A customer visit moved, please pick a new slot',
  'I need one more day to prepare',
];

export const rejectionReasons = [
  'This is not something we can help with',
  'Please use the contact form first',
  'Fully booked that week',
  'Outside of our region',
];

export const notes = [
  'Looking forward to it!',
  'Please send the agenda beforehand.',
  'I will join from my phone.',
  'We met at the fair in spring.',
  'Could you show the reports?',
  'It is about the renewal in autumn.',
  'My colleague may join as well.',
  'Ich bringe die Unterlagen mit.',
  'Nous serons deux.',
  'Prefiero hablar en español, si es posible.',
];

const good = [
  'Very helpful, thank you!',
  'Clear answers and on time.',
  'Friendly and well prepared.',
  'Exactly what I needed.',
  'Super Gespräch, danke!',
  'Merci pour votre patience.',
  'Great call',
];
const middling = ['It was fine.', 'A bit rushed.', 'Good, but we started late.', 'I expected more detail.'];
const bad = [
  'Nobody could answer my question.',
  'The line kept breaking.',
  'Felt unprepared.',
  'We waited for ten minutes.',
];

export const feedbackFor = (rating: number) => (rating >= 4 ? good : rating === 3 ? middling : bad);

export const utmSources: readonly (readonly [string, string])[] = [
  ['google', 'cpc'],
  ['google', 'organic'],
  ['google', 'cpc'],
  ['newsletter', 'email'],
  ['newsletter', 'email'],
  ['linkedin', 'social'],
  ['partner', 'referral'],
  ['conference', 'offline'],
];
export const utmCampaigns = [
  'spring-launch',
  'webinar-series',
  'brand',
  'always-on',
  'year-end',
  'product-tour',
];
export const utmTerms = ['booking software', 'scheduling', 'meeting tool', 'appointment calendar'];
export const utmContents = ['hero-button', 'footer-link', 'banner-a', 'banner-b'];

export const meetingPlaces = [
  'integrations:daily',
  'integrations:daily',
  'integrations:google:meet',
  'integrations:zoom',
  'attendeePhone',
  'Harbour Street 12, 2nd floor',
];

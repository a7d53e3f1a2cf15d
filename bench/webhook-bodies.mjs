const minute = 60_000;

/** Bookings that are made, and some of them moved, called off or not come to. */
export function* bookingEvents(count) {
  const began = Date.now() - count;
  for (let n = 0; n < count; n++) {
    const at = began + n;
    const id = Math.floor(n * 0.7) + 1;
    const kind = n % 10;
    if (kind === 7)
      yield body('BOOKING_CANCELLED', id - 2, at, { cancellationReason: 'another appointment' });
    else if (kind === 8) yield body('BOOKING_RESCHEDULED', id, at, moved(id - 3));
    else if (kind === 9) yield noShow(id - 4, at);
    else yield body('BOOKING_CREATED', id, at);
  }
}

const moved = (id) => ({
  rescheduleId: id,
  rescheduleUid: `uid-${id}`,
  rescheduleStartTime: '2026-11-02T10:00:00Z',
  rescheduleEndTime: '2026-11-02T10:30:00Z',
});

const noShow = (bookingId, at) => ({
  triggerEvent: 'BOOKING_NO_SHOW_UPDATED',
  createdAt: new Date(at).toISOString(),
  payload: {
    bookingId,
    bookingUid: `uid-${bookingId}`,
    attendees: [{ email: `guest${bookingId}@example.com`, noShow: true }],
  },
});

function body(triggerEvent, bookingId, at, more = {}) {
  const start = at + (bookingId % 500) * 30 * minute;
  const host = (bookingId % 40) + 1;
  return {
    triggerEvent,
    createdAt: new Date(at).toISOString(),
    payload: {
      bookerUrl: 'https://cal.example.com',
      type: 'introduction',
      title: `Introduction between Host ${host} and Guest ${bookingId}`,
      description: 'A first conversation about what you are looking for and how we could help you with it.',
      additionalNotes: 'Please call my mobile if I am late. '.repeat(4),
      customInputs: {},
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + 30 * minute).toISOString(),
      organizer: {
        id: host,
        name: `Host ${host}`,
        email: `host${host}@example.com`,
        username: `host-${host}`,
        timeZone: 'Europe/Paris',
        language: { locale: 'en' },
        timeFormat: 'h:mma',
        utcOffset: 60,
      },
      responses: {
        name: { label: 'your_name', value: `Guest ${bookingId}`, isHidden: false },
        email: { label: 'email_address', value: `guest${bookingId}@example.com`, isHidden: false },
        location: {
          label: 'location',
          value: { optionValue: '', value: 'integrations:daily' },
          isHidden: false,
        },
        notes: {
          label: 'additional_notes',
          value: 'Please call my mobile if I am late. '.repeat(4),
          isHidden: false,
        },
        guests: { label: 'additional_guests', value: [], isHidden: false },
      },
      userFieldsResponses: {},
      attendees: [
        {
          email: `guest${bookingId}@example.com`,
          name: `Guest ${bookingId}`,
          firstName: 'Guest',
          lastName: String(bookingId),
          timeZone: 'Europe/London',
          language: { locale: 'en' },
          utcOffset: 0,
        },
      ],
      location: 'integrations:daily',
      destinationCalendar: [
        { id: 10, integration: 'google_calendar', externalId: `host${host}@example.com`, userId: host },
      ],
      hideCalendarEventDetails: false,
      requiresConfirmation: false,
      eventTypeId: (bookingId % 12) + 1,
      seatsPerTimeSlot: null,
      seatsShowAttendees: false,
      seatsShowAvailabilityCount: true,
      schedulingType: null,
      iCalUID: `uid-${bookingId}@cal.example.com`,
      iCalSequence: 0,
      uid: `uid-${bookingId}`,
      conferenceData: { createRequest: { requestId: `request-${bookingId}` } },
      appsStatus: [{ appName: 'daily-video', type: 'daily_video', success: 1, failures: 0, errors: [] }],
      eventTitle: 'Introduction',
      eventDescription: null,
      price: 0,
      currency: 'usd',
      length: 30,
      bookingId,
      metadata: { videoCallUrl: `https://cal.example.com/video/uid-${bookingId}` },
      status: triggerEvent === 'BOOKING_CANCELLED' ? 'CANCELLED' : 'ACCEPTED',
      ...more,
    },
  };
}

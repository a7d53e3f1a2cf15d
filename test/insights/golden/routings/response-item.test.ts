import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { bookings } from '../bookings.ts';
import { worldsOn } from '../worlds.ts';
import { acme, acmeForms, february } from './acme.ts';
import { fieldId, responses } from './forms.ts';

const page = { ...february, offset: 0, limit: 100 };

const sales = { formId: 'form_sales', formName: 'Contact sales', formTeamId: 2, formUserId: 101 };
const answer = (name: string, more: object) => ({
  fieldId: fieldId(name),
  valueString: null,
  valueNumber: null,
  valueStringArray: null,
  ...more,
});
const noCampaign = {
  utm_source: null,
  utm_medium: null,
  utm_campaign: null,
  utm_term: null,
  utm_content: null,
};
const noBooking = {
  bookingUid: null,
  bookingId: null,
  bookingStatus: null,
  bookingStatusOrder: 999,
  bookingCreatedAt: null,
  bookingUserId: null,
  bookingUserName: null,
  bookingUserEmail: null,
  bookingUserAvatarUrl: null,
  bookingAssignmentReason: null,
  bookingStartTime: null,
  bookingEndTime: null,
  eventTypeId: null,
  eventTypeParentId: null,
  eventTypeSchedulingType: null,
  ...noCampaign,
  bookingAttendees: [],
};

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inAcme = world(acme);

  const item = async (id: number, of = inAcme) => {
    const { data } = await of.ask('form-responses', page);
    return data.find((row) => row.id === id);
  };

  it('a response carries its form, its booking, its host, its event type and its answers', async () => {
    expect(await item(1)).toEqual({
      id: 1,
      uuid: null,
      ...sales,
      bookingUid: 'uid-1',
      bookingId: 1,
      bookingStatus: 'ACCEPTED',
      bookingStatusOrder: 1,
      bookingCreatedAt: '2024-02-01T10:05:00.000Z',
      bookingUserId: 101,
      bookingUserName: 'Alice',
      bookingUserEmail: 'Alice@Acme.test',
      bookingUserAvatarUrl: null,
      bookingAssignmentReason: 'by topic',
      bookingStartTime: '2024-02-06T09:00:00.000Z',
      bookingEndTime: '2024-02-06T09:30:00.000Z',
      eventTypeId: 12,
      eventTypeParentId: null,
      eventTypeSchedulingType: 'roundRobin',
      createdAt: '2024-02-01T10:00:00.000Z',
      utm_source: 'newsletter',
      utm_medium: 'mail',
      utm_campaign: null,
      utm_term: 'kpi',
      utm_content: null,
      bookingAttendees: [
        { name: 'Ann', timeZone: 'UTC', email: 'ann@guest.test', phoneNumber: null },
        { name: 'Ben', timeZone: 'UTC', email: 'ben@guest.test', phoneNumber: null },
      ],
      fields: [
        answer('topic', { valueString: 'pricing' }),
        answer('size', { valueNumber: 12.5 }),
        answer('tools', { valueStringArray: ['mail', 'crm'] }),
        answer('note', { valueString: 'hello' }),
        answer('old', { valueString: 'yes' }),
      ],
    });
  });

  it('without a booking, or with one that is not there, every column of it is null, and the order 999', async () => {
    expect(await item(5)).toEqual({
      id: 5,
      uuid: null,
      formId: 'form_help',
      formName: 'Ask for help',
      formTeamId: 3,
      formUserId: 102,
      ...noBooking,
      createdAt: '2024-02-05T09:30:00.000Z',
      fields: [answer('kind', { valueString: 'bug' })],
    });
    expect(await item(9)).toMatchObject({ ...sales, ...noBooking });
  });

  it.each([
    [1, 'ACCEPTED', 1],
    [2, 'PENDING', 2],
    [7, 'AWAITING_HOST', 3],
    [4, 'CANCELLED', 4],
    [6, 'REJECTED', 5],
  ])('the booking of response %i is %s, in order %i', async (id, bookingStatus, bookingStatusOrder) => {
    expect(await item(id)).toMatchObject({ bookingStatus, bookingStatusOrder });
  });

  it('what a booking does not have is null: host, person, event type, reason, campaign, answers', async () => {
    expect(await item(6)).toMatchObject({
      bookingUserId: 103,
      bookingUserAvatarUrl: 'https://img.test/cora',
      bookingAssignmentReason: 'écrit',
      eventTypeId: 14,
      eventTypeParentId: 12,
      eventTypeSchedulingType: null,
      ...noCampaign,
      bookingAttendees: [],
    });
    const nobody = { bookingUserName: null, bookingUserEmail: null, bookingUserAvatarUrl: null };
    expect(await item(8)).toMatchObject({
      bookingId: 6,
      bookingUserId: 299,
      ...nobody,
      bookingAssignmentReason: null,
      eventTypeId: 99,
      eventTypeParentId: null,
      eventTypeSchedulingType: null,
    });
    expect(await item(10)).toMatchObject({ bookingId: 7, bookingUserId: null, ...nobody, fields: [] });
    expect(await item(7)).toMatchObject({ bookingId: 5, eventTypeId: null, eventTypeSchedulingType: null });
  });

  it('the reason is the first by its time, not the first that was written down', async () => {
    expect(await item(4)).toMatchObject({ bookingId: 3, bookingAssignmentReason: 'assigned' });
  });

  it('attendees stand by their ids, with what is known of them, and the first campaign is kept', async () => {
    const known = world(
      acmeForms,
      bookings(
        'id | start | end | uid\n5 | 2024-02-01 09:00 | 09:30 | same\n3 | 2024-02-02 09:00 | 09:30 | same',
      ),
      {
        Attendee: [
          { id: 9, bookingId: 3, name: 'Zoe' },
          {
            id: 8,
            bookingId: 3,
            email: 'x@guest.test',
            phoneNumber: '+15550100',
            timeZone: 'Asia/Kathmandu',
          },
          { id: 7, bookingId: 5, name: 'Of the other booking' },
        ],
        Tracking: [
          { id: 2, bookingId: 3, utm_source: 'second' },
          { id: 1, bookingId: 3, utm_campaign: 'first' },
        ],
      },
      responses('id | booking\n1 | same'),
    );
    expect(await item(1, known)).toMatchObject({
      bookingId: 3,
      utm_source: null,
      utm_campaign: 'first',
      bookingAttendees: [
        { name: null, email: 'x@guest.test', phoneNumber: '+15550100', timeZone: 'Asia/Kathmandu' },
        { name: 'Zoe', email: null, phoneNumber: null, timeZone: null },
      ],
    });
  });

  it('a response keeps its own uuid', async () => {
    const [row] = responses('id\n1').App_RoutingForms_FormResponse ?? [];
    const uuid = '0b6f2f0e-8f0b-4c38-a0a6-3b9a6a2f4b11';
    const known = world(acmeForms, { App_RoutingForms_FormResponse: [{ ...row, uuid }] });
    expect(await item(1, known)).toMatchObject({ uuid, ...noBooking, fields: [] });
  });
});

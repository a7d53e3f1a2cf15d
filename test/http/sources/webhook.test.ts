import { createHmac } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { settings } from '../../../src/config/settings.ts';
import { triggers } from '../../../src/ingest/calcom-webhook/triggers.ts';
import { buildServer } from '../../../src/main.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import { addSource, changeSecrets } from '../../../src/sources/sources.ts';
import { sql } from '../../../src/sql/statement.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { fewEngines } from '../../engines.ts';
import { bookingBody } from '../../ingest/webhooks/calcom-bodies.ts';

const secret = 'the secret of the hook';
const sign = (body: string, by = secret) => createHmac('sha256', by).update(body).digest('hex');
const created = JSON.stringify(bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-20T08:00:00Z' }));

interface World {
  readonly engine: Engine;
  readonly box: SecretBox;
  log(): string;
  send(body: string | Buffer, headers?: InjectOptions['headers'], url?: string): Promise<Answer>;
  counts(): Promise<{ events: number; waiting: number; bookings: number; rejected: number }>;
  folded(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A whole server with a webhook called `hook`, signed or not. */
function atServer(promise: string, work: (world: World) => Promise<void>, signed = true): void {
  for (const { name, open } of fewEngines) {
    test(`${promise}, on ${name}`, async () => {
      const store = await open();
      const { engine } = store;
      const config = settings.parse({ data: temporaryFolder() });
      const box = new SecretBox(config);
      const secrets = signed ? { signature: secret } : {};
      const hook = {
        workspace: 1,
        name: 'hook',
        kind: 'calcom-webhook',
        settings: {},
        secrets,
        now: 1,
      } as const;
      await addSource(engine, box, hook);
      let log = '';
      const server = buildServer(engine, config, {
        clock: Date.now,
        log: { write: (line) => (log += line) },
      });
      const count = async (table: 'inbox_event' | 'inbox_waiting' | 'booking' | 'rejected_row') => {
        const [row] = await engine.read(
          {
            inbox_event: sql`SELECT count(*) AS n FROM inbox_event`,
            inbox_waiting: sql`SELECT count(*) AS n FROM inbox_waiting`,
            booking: sql`SELECT count(*) AS n FROM booking`,
            rejected_row: sql`SELECT count(*) AS n FROM rejected_row`,
          }[table],
        );
        return row?.n as number;
      };
      const counts = async () => ({
        events: await count('inbox_event'),
        waiting: await count('inbox_waiting'),
        bookings: await count('booking'),
        rejected: await count('rejected_row'),
      });
      let failed = true;
      try {
        await work({
          engine,
          box,
          log: () => log,
          async send(payload, headers = {}, url = '/v1/sources/hook/webhook') {
            const answer = await server.app.inject({
              method: 'POST',
              url,
              payload,
              headers: { 'content-type': 'application/json', ...headers },
            });
            return { status: answer.statusCode, body: answer.body };
          },
          counts,
          async folded() {
            while ((await count('inbox_waiting')) > 0)
              await new Promise((resolve) => setTimeout(resolve, 20));
          },
        });
        failed = false;
      } finally {
        await server.close();
        await store.close(failed);
      }
    });
  }
}

const signedBy = (body: string, by = secret) => ({ 'x-cal-signature-256': sign(body, by) });

const checkin = JSON.stringify([
  {
    Id: 70,
    CoworkerId: 7,
    BusinessId: 3,
    FromTime: '2026-03-02T10:00:00Z',
    ToTime: null,
    UpdatedOn: '2026-03-02T10:00:01Z',
    MinutesToStart: 0,
  },
]);
const nexudusHook = (body: string, by = secret) => ({
  'x-nexudus-hook-signature': sign(body, by).toUpperCase(),
});

describe('POST /v1/sources/{source}/webhook/{action}', () => {
  atServer(
    'keeps what a hook of Nexudus brings, and takes away what one deletes',
    async ({ engine, box, send, folded }) => {
      const secrets = { signature: secret };
      await addSource(engine, box, {
        workspace: 1,
        name: 'space',
        kind: 'nexudus-webhook',
        settings: {},
        secrets,
        now: 1,
      });
      const to = (action: string) => `/v1/sources/space/webhook/${action}`;
      const checkins = () => engine.read(sql`SELECT id, coworker_id FROM coworking_time ORDER BY id`);
      expect((await send(checkin, nexudusHook(checkin), to('CheckinCreated'))).status).toBe(200);
      await folded();
      expect(await checkins()).toEqual([{ id: 70, coworker_id: 7 }]);
      expect((await send(checkin, nexudusHook(checkin), to('49'))).status).toBe(200);
      await folded();
      expect(await checkins()).toEqual([]);
      expect((await send(checkin, nexudusHook(checkin, 'another'), to('47'))).status).toBe(401);
      expect((await send(checkin, {}, to('47'))).status).toBe(401);
      expect((await send(checkin, nexudusHook(checkin), to('BlogPostCreate'))).status).toBe(202);
      expect((await send(checkin, nexudusHook(checkin), to('Nonsense'))).status).toBe(202);
      expect((await send(checkin, nexudusHook(checkin), '/v1/sources/space/webhook')).status).toBe(400);
    },
  );
});

describe('POST /v1/sources/{source}/webhook', () => {
  atServer(
    'keeps an event before it answers, and makes a booking of it',
    async ({ send, counts, folded }) => {
      const answer = await send(created, signedBy(created));
      expect(answer).toEqual({ status: 200, body: '{"status":"success","data":{"status":"accepted"}}' });
      expect(await counts()).toMatchObject({ events: 1 });
      await folded();
      expect(await counts()).toEqual({ events: 1, waiting: 0, bookings: 1, rejected: 0 });
    },
  );

  atServer(
    'lets nothing in that is not signed with the secret over these very bytes',
    async ({ send, counts }) => {
      const refused = async (headers: InjectOptions['headers'], body: string | Buffer = created) => {
        const { status, body: said } = await send(body, headers);
        expect(status).toBe(401);
        return JSON.parse(said).error.message as string;
      };
      expect(await refused({})).toMatch(/^The header X-Cal-Signature-256 is missing/);
      expect(await refused({ 'x-cal-signature-256': 'no-secret-provided' })).toMatch(
        /^Cal\.com has no secret/,
      );
      expect(await refused({ 'x-cal-signature-256': 'zz' })).toMatch(/64 hexadecimal digits/);
      expect(await refused({ 'x-cal-signature-256': sign(created).toUpperCase() })).toMatch(/small letters/);
      expect(await refused(signedBy(created, 'another'))).toMatch(/^The signature does not fit/);
      expect(await refused(signedBy(created), `${created} `)).toMatch(/^The signature does not fit/);
      expect(await refused(signedBy(created), Buffer.from([0xff, 0xfe]))).toMatch(
        /^The signature does not fit/,
      );
      expect(await counts()).toMatchObject({ events: 0, rejected: 0 });
    },
  );

  atServer(
    'takes either of two secrets while one takes the place of the other',
    async ({ engine, box, send }) => {
      await changeSecrets(engine, box, {
        name: 'hook',
        secrets: { signature: 'the new secret', previous: secret },
      });
      expect((await send(created, signedBy(created))).status).toBe(200);
      expect((await send(created, signedBy(created, 'the new secret'))).status).toBe(200);
      expect((await send(created, signedBy(created, 'an old one'))).status).toBe(401);
    },
  );

  atServer('takes nothing that is signed with an empty secret', async ({ engine, box, send }) => {
    await changeSecrets(engine, box, {
      name: 'hook',
      secrets: { signature: 'the new secret', previous: '' },
    });
    expect((await send(created, signedBy(created, ''))).status).toBe(401);
    expect((await send(created, signedBy(created, 'the new secret'))).status).toBe(200);
  });

  atServer(
    'takes what is not signed from a source without a secret alone',
    async ({ send, counts }) => {
      expect((await send(created, { 'x-cal-signature-256': 'no-secret-provided' })).status).toBe(200);
      expect((await send(created)).status).toBe(200);
      expect(await counts()).toMatchObject({ events: 2 });
    },
    false,
  );

  atServer(
    'refuses custom templates with a reason, which is among the rejected rows',
    async ({ send, counts, folded, engine }) => {
      const bodies = [
        '{"name":"Bea"}',
        'name=Bea&at=noon',
        '[]',
        '"BOOKING_CREATED"',
        '{"triggerEvent":"BOOKING_CREATED"}',
        '',
      ];
      for (const body of bodies) {
        const { status, body: said } = await send(body, signedBy(body));
        expect(status, body).toBe(400);
        expect(JSON.parse(said).error.message).toMatch(/custom payload template/);
      }
      const form = 'a=b';
      const typed = { 'content-type': 'application/x-www-form-urlencoded', ...signedBy(form) };
      expect((await send(form, typed)).status).toBe(400);
      await folded();
      expect(await counts()).toMatchObject({ rejected: bodies.length + 1, bookings: 0 });
      const [row] = await engine.read(sql`SELECT source, reason FROM rejected_row ORDER BY place LIMIT 1`);
      expect(row).toMatchObject({ source: 'hook', reason: expect.stringMatching(/custom payload template/) });
    },
  );

  atServer(
    'says of a trigger that tells nothing why it is ignored, and keeps nothing of it',
    async ({ send, counts }) => {
      for (const [trigger, reason] of [
        ['RECORDING_READY', 'recordings are not kept'],
        ['SOMETHING_NEW', 'the trigger SOMETHING_NEW is not known'],
      ]) {
        const body = JSON.stringify({
          triggerEvent: trigger,
          createdAt: '2026-01-01T00:00:00Z',
          payload: {},
        });
        expect(await send(body, signedBy(body))).toEqual({
          status: 202,
          body: JSON.stringify({ status: 'success', data: { status: 'ignored', reason } }),
        });
      }
      expect(await counts()).toMatchObject({ events: 0 });
    },
  );

  atServer(
    'shows an event that lacks what it is about among the rejected rows',
    async ({ send, counts, folded, engine }) => {
      const body = JSON.stringify(
        bookingBody(
          'BOOKING_CREATED',
          { bookingId: 5, at: '2026-02-20T08:00:00Z' },
          { bookingId: null, uid: null },
        ),
      );
      expect((await send(body, signedBy(body))).status).toBe(200);
      await folded();
      expect(await counts()).toMatchObject({ bookings: 0 });
      const rows = await engine.read(sql`SELECT file, field, reason FROM rejected_row ORDER BY place`);
      expect(rows).toContainEqual({
        file: expect.stringMatching(/^BOOKING_CREATED [0-9a-f]{12}-[0-9a-f]{16}$/),
        field: 'Booking.id',
        reason: 'is empty, but must not be',
      });
    },
  );

  atServer('has nothing at other addresses, and takes no body above a megabyte', async ({ send }) => {
    expect((await send(created, signedBy(created), '/v1/sources/nobody/webhook')).status).toBe(404);
    expect((await send(created, signedBy(created), '/v1/sources/hook/webhook/6')).status).toBe(404);
    const large = `"${'x'.repeat(1 << 20)}"`;
    expect((await send(large, signedBy(large))).status).toBe(413);
  });

  atServer('takes no JSON that is nested beyond all measure', async ({ send, counts }) => {
    for (const deep of [
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      `{"a":`.repeat(65) + '1' + '}'.repeat(65),
    ]) {
      const body = `{"triggerEvent":"BOOKING_CREATED","payload":{"metadata":${deep}}}`;
      const { status, body: said } = await send(body, signedBy(body));
      expect(status).toBe(400);
      expect(JSON.parse(said).error.message).toMatch(/nested deeper than 64 times/);
    }
    const quoted = created.replace('"description":null', `"description":"${'[{'.repeat(100)}"`);
    expect((await send(quoted, signedBy(quoted))).status).toBe(200);
    expect(await counts()).toMatchObject({ events: 1 });
  });

  atServer('never logs a secret, a signature or a body', async ({ send, log }) => {
    await send(created, signedBy(created));
    await send(created, signedBy(created, 'another'));
    await send('{', signedBy('{'));
    expect(log()).not.toMatch(
      new RegExp(`guest@x\\.test|${secret}|${sign(created)}|${sign(created, 'another')}`),
    );
  });
});

test('every trigger of Cal.com comes to something, or is named as ignored', () => {
  const documented = [
    'BOOKING_CREATED BOOKING_PAYMENT_INITIATED BOOKING_PAID BOOKING_RESCHEDULED BOOKING_REQUESTED',
    'BOOKING_CANCELLED BOOKING_REJECTED BOOKING_NO_SHOW_UPDATED FORM_SUBMITTED MEETING_ENDED MEETING_STARTED',
    'RECORDING_READY INSTANT_MEETING RECORDING_TRANSCRIPTION_GENERATED OOO_CREATED AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
    'AFTER_GUESTS_CAL_VIDEO_NO_SHOW FORM_SUBMITTED_NO_EVENT DELEGATION_CREDENTIAL_ERROR BOOKING_LOCATION_UPDATED',
    'BOOKING_REASSIGNED INSTANT_MEETING_ACCEPTED ROUTING_FORM_FALLBACK_HIT WRONG_ASSIGNMENT_REPORT',
    'CALENDAR_ENTRY_REJECTED DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED',
    'DELEGATION_CREDENTIAL_SECRET_ROTATION_REQUIRED DELEGATION_CREDENTIAL_SECRET_ROTATED',
  ].flatMap((line) => line.split(' '));
  expect(Object.keys(triggers).sort()).toEqual(documented.sort());
});

import { expect, test } from 'vitest';
import { asOf, demoTables, grouped } from './demo-tables.ts';

interface Field {
  id: string;
  label: string;
  type: string;
  deleted?: boolean;
  options?: { id: string; label: string }[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const tables = demoTables({ bookings: 20_000, seed: 11, asOf });
const fieldsOf = new Map(tables.routingForm.map((form) => [form.id, JSON.parse(form.fields) as Field[]]));

test('forms are of teams and of people, with every type of field and one deleted', () => {
  const fields = [...fieldsOf.values()].flat();
  expect(new Set(fields.map((field) => field.type))).toEqual(
    new Set(['text', 'textarea', 'number', 'select', 'multiselect', 'phone', 'email']),
  );
  expect(fields.filter((field) => field.deleted)).toHaveLength(1);
  expect(new Set(tables.routingForm.map((form) => form.teamId === null))).toEqual(new Set([true, false]));
  for (const field of fields)
    for (const id of [field.id, ...(field.options ?? []).map((o) => o.id)]) expect(id).toMatch(uuid);
});

test('every answer fits the field of its form', () => {
  for (const row of tables.routingFormResponse) {
    const fields = fieldsOf.get(row.formId) ?? [];
    for (const [id, { label, value }] of Object.entries<{ label: string; value: unknown }>(
      JSON.parse(row.response),
    )) {
      const field = fields.find((candidate) => candidate.id === id);
      expect(field?.label).toBe(label);
      const options = field?.options?.map((option) => option.id) ?? [];
      if (field?.type === 'select') expect(options).toContain(value);
      else if (field?.type === 'multiselect')
        expect(options).toEqual(expect.arrayContaining(value as string[]));
      else expect(typeof value).toBe(field?.type === 'number' ? 'number' : 'string');
    }
  }
});

test('the deleted field is answered in older responses only', () => {
  const [formId, fields] = [...fieldsOf].find(([, fields]) => fields.some((field) => field.deleted))!;
  const field = fields.find(({ deleted }) => deleted)!;
  const rows = tables.routingFormResponse.filter((row) => row.formId === formId);
  const answered = rows.filter((row) => field.id in JSON.parse(row.response));
  expect(answered.length).toBeGreaterThan(0);
  expect(Math.max(...answered.map((row) => row.createdAt))).toBeLessThan(
    Math.max(...rows.map((row) => row.createdAt)),
  );
});

test('a routed booking was made right after its response, of an event type of the form, with the reason noted', () => {
  const byUid = new Map(tables.booking.map((row) => [row.uid, row]));
  const types = new Map(tables.eventType.map((row) => [row.id, row]));
  const forms = new Map(tables.routingForm.map((row) => [row.id, row]));
  const reasons = new Map(tables.assignmentReason.map((row) => [row.bookingId, row]));
  const routed = tables.routingFormResponse.filter((row) => row.routedToBookingUid);
  expect(new Set(routed.map((row) => row.routedToBookingUid)).size).toBe(routed.length);
  for (const row of routed) {
    const booking = byUid.get(row.routedToBookingUid);
    const form = forms.get(row.formId);
    expect(booking?.createdAt - row.createdAt).toBeGreaterThan(0);
    expect(booking?.createdAt - row.createdAt).toBeLessThan(10 * 60_000);
    expect(reasons.get(booking?.id)?.reasonEnum).toMatch(/^ROUTING_FORM_ROUTING/);
    if (booking?.eventTypeId == null) continue;
    const type = types.get(booking.eventTypeId);
    expect(form?.teamId === null ? type?.userId === form.userId : type?.teamId === form?.teamId).toBe(true);
    expect(form?.routes).toContain(row.chosenRouteId);
  }
});

test('answers without an event type to lead to are those that fail most', () => {
  const failed = tables.routingFormResponse.filter((row) => row.routedToBookingUid === null);
  expect(failed.length).toBeGreaterThan(0);
  const perRoute = grouped(failed, 'chosenRouteId');
  const counts = [0, 1, 2, 3, 4].map((place) =>
    tables.routingForm
      .map((form) => (JSON.parse(form.routes) as { id: string }[])[place]?.id)
      .reduce((sum, id) => sum + (perRoute.get(id)?.length ?? 0), 0),
  );
  expect(counts.reduce((sum, n) => sum + n)).toBe(failed.length);
  expect(counts.at(-1)).toBe(Math.max(...counts));
});

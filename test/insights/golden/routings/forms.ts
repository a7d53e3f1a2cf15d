import type { Tables } from '../worlds.ts';

/** The UUID of a field with a short name: filters know fields by their UUIDs. */
export function fieldId(name: string): string {
  const hex = Buffer.from(name).toString('hex');
  if (hex.length > 12) throw new Error(`too long for a UUID: ${name}`);
  return `00000000-0000-4000-8000-${hex.padStart(12, '0')}`;
}

/** `field('topic', 'select', 'Topic', 'pricing Pricing, demo Demo')`: ids of options have no blanks. */
export function field(name: string, type: string, label: string | null, options?: string) {
  const toOption = (text: string) => {
    const [id = '', ...words] = text.split(' ');
    return { id, label: words.join(' ') };
  };
  return {
    id: fieldId(name),
    ...(label !== null && { label }),
    type,
    ...(options !== undefined && { options: options.split(', ').map(toOption) }),
  };
}

/** A form of team 2, unless it says otherwise. */
export const form = (id: string, name: string, fields: readonly object[], more: object = {}) => ({
  id,
  name,
  fields,
  userId: 101,
  teamId: 2,
  ...more,
});

export const ofForms = (...forms: readonly object[]): Tables => ({ App_RoutingForms_Form: forms });

function toValue(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/**
 * Responses as one would write them down: the first line names the columns `id`, `form`, `created` (UTC), `booking` (a
 * uid) and then fields by their short names; `-` is nothing, an answer is JSON or plain text. Without more a response is
 * one of 1 February to `form_sales`.
 */
export function responses(table: string): Tables {
  const [head = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    App_RoutingForms_FormResponse: lines.map((cells) => {
      const given = head
        .map((name, i) => [name, cells[i] ?? '-'] as const)
        .filter(([, cell]) => cell !== '-');
      const { id, form, created = '2024-02-01 10:00', booking, ...answers } = Object.fromEntries(given);
      return {
        id: Number(id),
        formId: form ?? 'form_sales',
        formFillerId: `filler-${id}`,
        createdAt: `${created.replace(' ', 'T')}Z`,
        routedToBookingUid: booking ?? null,
        response: Object.fromEntries(
          Object.entries(answers).map(([name, cell]) => [
            fieldId(name),
            { label: name, value: toValue(cell) },
          ]),
        ),
      };
    }),
  };
}

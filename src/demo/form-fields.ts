import type { Random } from './random.ts';
import { uuid } from './random-id.ts';

export type FieldType = 'text' | 'textarea' | 'number' | 'select' | 'multiselect' | 'phone' | 'email';

export interface FormOption {
  readonly id: string;
  readonly label: string;
}

export interface FormField {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
  readonly identifier: string;
  readonly required: boolean;
  readonly options?: readonly FormOption[];
  readonly deleted?: true;
}

const topics = ['New project', 'Existing order', 'Pricing', 'Technical question', 'Something else'];
const interests = ['Reports', 'Integrations', 'Security', 'Mobile app', 'Training'];
const sizes = ['1-10', '11-50', '51-200', 'over 200'];

/** The fields of the n-th form: always who asks and what about, and some of the others. */
export function makeFields(n: number, random: Random): FormField[] {
  const field = (type: FieldType, label: string, options?: readonly string[]): FormField => ({
    id: uuid(random),
    type,
    label,
    identifier: label.toLowerCase().replace(/\W+/g, '-'),
    required: type === 'email' || options === topics,
    ...(options ? { options: options.map((text) => ({ id: uuid(random), label: text })) } : {}),
  });
  const fields = [
    field('text', 'Name'),
    field('email', 'Email'),
    field('select', 'What is it about', topics),
    field('select', 'Company size', sizes),
  ];
  if (n % 2 === 0) fields.push(field('multiselect', 'Interests', interests));
  if (n % 3 === 0) fields.push(field('number', 'Budget'));
  if (n % 3 === 1) fields.push(field('phone', 'Phone'));
  if (n % 2 === 1 || n === 0) fields.push(field('textarea', 'Message'));
  if (n === 1) fields.push({ ...field('text', 'Fax number'), deleted: true });
  return fields;
}

/** The place of the field whose answer chooses the route. */
export const routingField = 2;

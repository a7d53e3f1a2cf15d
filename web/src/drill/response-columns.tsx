import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { FormResponseItem } from '../../../src/contract/routings/form-response-item.ts';
import type { Column } from '../parts/data-table.tsx';
import { toInstantText } from '../words/dates.ts';
import { toAnswers, toBriefText } from './answers.ts';
import styles from './response-columns.module.css';
import { toGuestsText, toHostName } from './response-facts.tsx';
import { ResponseStatus } from './response-status.tsx';

/** How a response is shown in a table. */
export const responseColumns = (zone: string, fields: FormFields): Column<FormResponseItem>[] => [
  {
    id: 'createdAt',
    label: 'When',
    sortable: true,
    toCell: ({ createdAt }) => <span className={styles.line}>{toInstantText(createdAt, zone)}</span>,
  },
  {
    id: 'formName',
    label: 'Form',
    sortable: true,
    toCell: ({ formName }) => <span className={styles.name}>{formName}</span>,
  },
  {
    id: 'answers',
    label: 'Answers',
    toCell: (row) => {
      const answers = toAnswers(row, fields);
      const whole = answers.map(({ label, text }) => `${label}: ${text ?? '–'}`).join('\n');
      return (
        <span className={styles.brief} title={whole}>
          {toBriefText(answers)}
        </span>
      );
    },
  },
  {
    id: 'bookingUserName',
    label: 'Routed to',
    sortable: true,
    toCell: (row) => <span className={styles.name}>{toHostName(row) ?? '–'}</span>,
  },
  {
    id: 'bookingStatusOrder',
    label: 'Booking',
    sortable: true,
    toCell: (row) => <ResponseStatus of={row} />,
  },
  {
    id: 'bookingStartTime',
    label: 'Takes place',
    sortable: true,
    toCell: ({ bookingStartTime }) =>
      bookingStartTime === null ? (
        '–'
      ) : (
        <span className={styles.line}>{toInstantText(bookingStartTime, zone)}</span>
      ),
  },
  {
    id: 'attendee',
    label: 'Guest',
    toCell: (row) => <span className={styles.name}>{toGuestsText(row)}</span>,
  },
];

export const responseName = ({ formName, id }: FormResponseItem) => `Answers of response ${id}, ${formName}`;

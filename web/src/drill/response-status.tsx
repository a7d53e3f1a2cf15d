import type { FormResponseItem } from '../../../src/contract/routings/form-response-item.ts';
import { responseStatuses } from '../words/response-statuses.ts';
import styles from './booking-status.module.css';

/** What became of a response. */
export function ResponseStatus({ of }: { readonly of: Pick<FormResponseItem, 'bookingStatusOrder'> }) {
  const status = responseStatuses.find(({ order }) => order === of.bookingStatusOrder);
  if (status === undefined) return <>–</>;
  return (
    <span className={styles.status} data-is={status.id}>
      {status.label}
    </span>
  );
}

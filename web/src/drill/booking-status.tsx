import type { RowItem } from '../../../src/contract/row-item.ts';
import styles from './booking-status.module.css';

/** A class of bookings in its colour, with its name beside it. */
export const BookingStatus = ({ is }: { readonly is: RowItem['timeStatus'] }) =>
  is === null ? (
    <>–</>
  ) : (
    <span className={styles.status} data-is={is}>
      {is}
    </span>
  );

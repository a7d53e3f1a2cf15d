import type { FormFields } from '../../../../src/contract/routings/form-field.ts';
import type { FormResponseItem } from '../../../../src/contract/routings/form-response-item.ts';
import { changeQuery } from '../../address/address.ts';
import { toAnswerFacts, toBookingFacts } from '../../drill/response-facts.tsx';
import { Facts } from '../../parts/facts.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { toInstantText } from '../../words/dates.ts';
import styles from './response-panel.module.css';

interface ResponsePanelProps {
  readonly row: FormResponseItem;
  readonly fields: FormFields;
  readonly zone: string;
}

/** All that one response says, and the booking that came of it. */
export const ResponsePanel = ({ row, fields, zone }: ResponsePanelProps) => (
  <SidePanel
    title={row.formName}
    about={`Response ${row.id} · ${toInstantText(row.createdAt, zone)} · ${zone}`}
    onClose={() => changeQuery({ response: null })}
  >
    <section className={styles.part} aria-label="Answers">
      <h3>Answers</h3>
      <Facts of={toAnswerFacts(row, fields)} />
    </section>
    <section className={styles.part} aria-label="Booking">
      <h3>Booking</h3>
      <Facts of={toBookingFacts(row, zone)} />
    </section>
  </SidePanel>
);

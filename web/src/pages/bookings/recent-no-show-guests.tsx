import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { openDrill } from '../../drill/drill.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toInstantText } from '../../words/dates.ts';
import list from './recent.module.css';

interface RecentNoShowGuestsProps {
  readonly input: BookingInsightsInput;
  readonly zone: string;
}

export function RecentNoShowGuests({ input, zone }: RecentNoShowGuestsProps) {
  const define = useDefinition();
  const guests = useBookingQuestion('recent-no-show-guests', input);
  return (
    <div className={grid.third}>
      <Card title="Recent guest no-shows" definition={define('recent-no-show-guests')}>
        <Answer to={guests} what="Recent guest no-shows" height={360}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty>No such guest in these dates.</Empty>
            ) : (
              <ul className={list.list}>
                {rows.map(({ bookingId, startTime, eventTypeName, guestName, guestEmail }) => (
                  <li key={bookingId}>
                    <button
                      type="button"
                      onClick={() => openDrill({ of: 'no_show_guest', booking: String(bookingId) })}
                    >
                      <span>{guestName ?? guestEmail ?? 'A guest'}</span>
                      <span className={list.muted}>{toInstantText(startTime, zone)}</span>
                      <span className={list.wide}>{eventTypeName}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Card>
    </div>
  );
}

import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { openDrill } from '../../drill/drill.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { RankedList } from '../../parts/ranked-list.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toNumberText } from '../../words/numbers.ts';

export function PopularEvents({ input }: { readonly input: BookingInsightsInput }) {
  const define = useDefinition();
  return (
    <div className={grid.third}>
      <Card title="Popular events" definition={define('popular-events')}>
        <Answer to={useBookingQuestion('popular-events', input)} what="Popular events" height={360}>
          {(events) => (
            <RankedList
              label="Popular events"
              none="Nothing was booked in these dates."
              head={['Event type', 'Bookings']}
              rows={events.map(({ eventTypeId, eventTypeName, count }) => ({
                id: String(eventTypeId),
                name: eventTypeName,
                value: count,
              }))}
              format={toNumberText}
              onOpen={(event) => openDrill({ of: `event-${event}` })}
            />
          )}
        </Answer>
      </Card>
    </div>
  );
}

import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import type { Members } from '../../../../src/contract/members.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { openDrill } from '../../drill/drill.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { RankedList } from '../../parts/ranked-list.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toMeanText, toNumberText } from '../../words/numbers.ts';
import styles from './bookings-page.module.css';

const lists: readonly { readonly id: keyof Members; readonly title: string }[] = [
  { id: 'mostBookings', title: 'Most bookings' },
  { id: 'leastBookings', title: 'Fewest bookings' },
  { id: 'mostCompleted', title: 'Most completed' },
  { id: 'leastCompleted', title: 'Fewest completed' },
  { id: 'mostCancelled', title: 'Most cancelled' },
  { id: 'mostNoShow', title: 'Most host no-shows' },
  { id: 'highestRatings', title: 'Highest rated' },
  { id: 'lowestRatings', title: 'Lowest rated' },
];

export function MemberLists({ input }: { readonly input: BookingInsightsInput }) {
  const define = useDefinition();
  const members = useBookingQuestion('members', input);
  const cards = lists.map(({ id, title }) => (
    <div key={id} className={grid.quarter}>
      <Card title={title} definition={define(id)}>
        <Answer to={members} what={title} height={360}>
          {(data) => (
            <RankedList
              label={title}
              head={['Host', id.endsWith('Ratings') ? 'Mean rating' : 'Bookings']}
              rows={data[id].map(({ userId, user, count }) => ({
                id: String(userId),
                name: user.name ?? user.username ?? user.email ?? String(userId),
                value: count,
              }))}
              format={id.endsWith('Ratings') ? toMeanText : toNumberText}
              onOpen={(host) => openDrill({ of: `list-${id}`, host })}
            />
          )}
        </Answer>
      </Card>
    </div>
  ));
  return <div className={styles.row}>{cards}</div>;
}

import type { BookingInsightsInput } from '../../../../src/contract/booking-insights-input.ts';
import { useBookingQuestion } from '../../asking/use-booking-question.ts';
import { openDrill } from '../../drill/drill.ts';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import list from './recent.module.css';

export function RecentRatings({ input }: { readonly input: BookingInsightsInput }) {
  const define = useDefinition();
  return (
    <div className={grid.third}>
      <Card title="Recent ratings" definition={define('recent-ratings')}>
        <Answer to={useBookingQuestion('recent-ratings', input)} what="Recent ratings" height={360}>
          {(ratings) =>
            ratings.length === 0 ? (
              <Empty>No feedback in these dates.</Empty>
            ) : (
              <ul className={list.list}>
                {ratings.map(({ userId, user, rating, feedback }, n) => (
                  <li key={n}>
                    <button type="button" onClick={() => openDrill({ of: 'rating', host: String(userId) })}>
                      <span>{user.name ?? user.email}</span>
                      <Stars rating={rating} />
                      <q>{feedback}</q>
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

const Stars = ({ rating }: { readonly rating: number | null }) =>
  rating === null ? (
    <span className={list.muted}>not rated</span>
  ) : (
    <span className={list.stars}>
      <span className="unseen">{rating} of 5</span>
      <span aria-hidden="true">{'★'.repeat(Math.max(0, Math.min(5, rating)))}</span>
    </span>
  );

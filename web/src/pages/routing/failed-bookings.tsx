import type {
  FailedBookings,
  FailedOption,
} from '../../../../src/contract/routings/failed-bookings-by-field.ts';
import type { RoutingInsightsInput } from '../../../../src/contract/routings/routing-insights-input.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { useRoutingQuestion } from '../../asking/use-routing-question.ts';
import { openResponses } from '../../drill/response-drill.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { RankedList } from '../../parts/ranked-list.tsx';
import { Empty } from '../../parts/states.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toNumberText } from '../../words/numbers.ts';
import styles from './failed-bookings.module.css';

/** Shown before one asks for all. */
const atFirst = 3;

/** What those had answered who got no booking. */
export function FailedBookingsCard({ input }: { readonly input: RoutingInsightsInput }) {
  const define = useDefinition();
  const { query } = useAddress();
  const failed = useRoutingQuestion('failed-bookings-by-field', { ...input, ids: true });
  const all = query.get('failed') === 'all';
  const forms = failed.data === undefined ? [] : mostFirst(failed.data);
  return (
    <div className={grid.whole}>
      <Card
        title="Failed bookings by field"
        definition={define('count')}
        tools={
          forms.length > atFirst && (
            <Button
              aria-expanded={all}
              onClick={() => changeQuery({ failed: all ? null : 'all' }, 'replace')}
            >
              {all ? `Show ${atFirst} forms` : `Show all ${toNumberText(forms.length)} forms`}
            </Button>
          )
        }
      >
        <Answer to={failed} what="Failed bookings" height={560}>
          {() =>
            forms.length === 0 ? (
              <Empty>No form with responses in these dates has a field with options.</Empty>
            ) : (
              (all ? forms : forms.slice(0, atFirst)).map(([name, fields]) => (
                <section key={name} className={styles.form} aria-label={name}>
                  <h3>{name}</h3>
                  <div className={styles.fields}>
                    {Object.entries(fields).map(([label, options]) => (
                      <div key={label}>
                        <h4>{label}</h4>
                        <FieldOptions label={`${name}, ${label}`} options={options} />
                      </div>
                    ))}
                  </div>
                </section>
              ))
            )
          }
        </Answer>
      </Card>
    </div>
  );
}

const FieldOptions = ({ label, options }: { readonly label: string; readonly options: FailedOption[] }) => (
  <RankedList
    label={label}
    head={['Option', 'Responses without a booking']}
    rows={options.map(({ optionId, optionLabel, count }) => ({
      id: optionId,
      name: optionLabel,
      value: count,
    }))}
    format={toNumberText}
    onOpen={(id) => {
      const { formId, fieldId } = options.find(({ optionId }) => optionId === id) ?? {};
      openResponses({ of: 'failed', form: formId ?? null, field: fieldId ?? null, option: id });
    }}
  />
);

type Fields = FailedBookings[string];

/** The form where most went wrong comes first. */
function mostFirst(data: FailedBookings): [name: string, fields: Fields][] {
  const most = (fields: Fields) =>
    Math.max(
      0,
      ...Object.values(fields).map((options) => options.reduce((sum, { count }) => sum + count, 0)),
    );
  return Object.entries(data).sort(([, one], [, other]) => most(other) - most(one));
}

import type { ReactNode } from 'react';
import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { Moment } from '../../parts/moment.tsx';
import { toNumberText } from '../../words/numbers.ts';
import { sourceMeaning, toDriftText, toKindText } from '../../words/sources.ts';
import { PullButtons } from './pull-buttons.tsx';
import { openSource } from './source-address.ts';
import styles from './source-row.module.css';
import { SourceState } from './source-state.tsx';

/** A source at a glance. */
export function SourceRow({ source }: { readonly source: SourceItem }) {
  const { name, state, asOf, nextPullAt, eventsWaiting, rejectedRows, drift, lastError, unprovable } = source;
  const open = () => openSource(name);
  const note = lastError ?? unprovable;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h2>
          <button type="button" className={styles.name} onClick={open} aria-label={`More of ${name}`}>
            {name}
          </button>
          <SourceState is={state} />
        </h2>
        <p>{toKindText(source)}</p>
      </div>
      <dl className={styles.facts}>
        <Told name="As of" about="as of">
          <Moment at={asOf} />
        </Told>
        <Told name="Events waiting" about="waiting">
          {toNumberText(eventsWaiting)}
        </Told>
        <Told name="Rejected rows" about="rejected">
          <Opens when={rejectedRows > 0} name={`Rejected rows of ${name}`} onOpen={open}>
            {toNumberText(rejectedRows)}
          </Opens>
        </Told>
        <Told name="Drift" about="drift">
          <Opens when={drift.length > 0} name={`Drift of ${name}`} onOpen={open}>
            {source.every === null ? '–' : toDriftText(source)}
          </Opens>
        </Told>
        <Told name="Next pull" about="next pull">
          {nextPullAt === null ? '–' : <Moment at={nextPullAt} />}
        </Told>
      </dl>
      <PullButtons source={source} />
      {note !== null && (
        <p className={lastError === null ? styles.note : styles.error} title={note}>
          {note}
        </p>
      )}
    </li>
  );
}

interface ToldProps {
  readonly name: string;
  readonly about: string;
  readonly children: ReactNode;
}

const Told = ({ name, about, children }: ToldProps) => (
  <div>
    <dt title={sourceMeaning(about)}>{name}</dt>
    <dd>{children}</dd>
  </div>
);

interface OpensProps {
  readonly when: boolean;
  readonly name: string;
  readonly onOpen: () => void;
  readonly children: string;
}

const Opens = ({ when, name, onOpen, children }: OpensProps) =>
  when ? (
    <button type="button" className={styles.opens} aria-label={`${name}: ${children}`} onClick={onOpen}>
      {children}
    </button>
  ) : (
    children
  );

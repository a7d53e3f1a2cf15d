import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { Definition } from '../../parts/definition.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { sourceMeaning, toKindText } from '../../words/sources.ts';
import { DriftTable } from './drift-table.tsx';
import { PullButtons } from './pull-buttons.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { closeSource } from './source-address.ts';
import { SourceFacts } from './source-facts.tsx';
import styles from './source-panel.module.css';

/** A source, all of it. */
export function SourcePanel({ source }: { readonly source: SourceItem }) {
  return (
    <SidePanel
      title={source.name}
      about={toKindText(source)}
      tools={<PullButtons source={source} />}
      onClose={closeSource}
    >
      <section className={styles.part} aria-label="How it is">
        <SourceFacts source={source} />
      </section>
      {source.every !== null && <DriftPart source={source} />}
      <RejectedRows source={source.name} />
    </SidePanel>
  );
}

function DriftPart({ source: { drift, comparedAt } }: { readonly source: SourceItem }) {
  return (
    <section className={styles.part} aria-label="Drift">
      <header>
        <h3>
          Drift
          <Definition of="drift" text={sourceMeaning('drift') ?? ''} />
        </h3>
        {comparedAt !== null && (
          <span className={styles.detail}>
            compared <Moment at={comparedAt} />
          </span>
        )}
      </header>
      {drift.length > 0 ? (
        <DriftTable drift={drift} />
      ) : (
        <p className={styles.none}>
          {comparedAt === null
            ? 'It has not been compared with what is stored yet.'
            : 'It and the store agreed.'}
        </p>
      )}
    </section>
  );
}

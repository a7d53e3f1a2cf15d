import type { DemoEventType } from './event-types.ts';
import type { DemoPerson } from './people.ts';
import type { DemoForm } from './routing-forms.ts';

/** A booking that somebody is about to make. */
export interface Draft {
  readonly createdAt: number;
  readonly event: DemoEventType;
  readonly host: DemoPerson;
  /** The numbers of those who come, the one who books first. */
  readonly guests: readonly number[];
  /** Known ahead only in a series. */
  readonly start?: number;
  readonly series?: string;
  readonly rescheduledFrom?: string;
  readonly routing?: Routing;
}

/** The answer of a form that led here. */
export interface Routing {
  readonly form: DemoForm;
  readonly route: number;
}

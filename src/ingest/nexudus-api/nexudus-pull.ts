import type { Pull } from '../connector.ts';
import type { NewRejects } from '../new-rejects.ts';
import type { AskNexudus } from './ask-nexudus.ts';
import type { PullState } from './pull-state.ts';

/** What the parts of a pull share. */
export interface NexudusPull {
  readonly pull: Pull;
  readonly ask: AskNexudus;
  /** Changed as the pull goes on, and kept with whatever is written. */
  readonly state: PullState;
  readonly rejects: NewRejects;
}

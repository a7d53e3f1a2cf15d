import { checkDrift } from './check-drift.ts';
import { checkDumps } from './check-dumps.ts';
import { checkFreshness } from './check-freshness.ts';
import { checkInbox } from './check-inbox.ts';
import { checkRejected } from './check-rejected.ts';
import { checkSecretKey } from './check-secret-key.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkSettings } from './check-settings.ts';
import { checkSources } from './check-sources.ts';
import { checkStore } from './check-store.ts';
import { checkWebhookOnly } from './check-webhook-only.ts';
import { checkZones } from './check-zones.ts';
import type { Check } from './finding.ts';

/** All that is looked at, in this order. */
export const checks: readonly Check[] = [
  checkStore,
  checkSettings,
  checkSecretKey,
  checkSecrets,
  checkFreshness,
  checkSources,
  checkDrift,
  checkInbox,
  checkRejected,
  checkDumps,
  checkWebhookOnly,
  checkZones,
];

import { isWebhook } from '../../sources/given-secrets.ts';
import { type Check, findingsAbout } from './finding.ts';

const { note } = findingsAbout('settings');

/** Settings that are possible and hardly meant. */
export const checkSettings: Check = ({ config: { publicUrl }, statuses }) => {
  const webhooks = statuses.filter(({ kind }) => isWebhook(kind)).map(({ name }) => name);
  if (webhooks.length === 0) return [];
  const of = `${webhooks.join(', ')} ${webhooks.length === 1 ? 'is' : 'are'} sent to over the network`;
  if (publicUrl === undefined) {
    return [note(`${of}, but KEPI_PUBLIC_URL is not set, so that nobody knows under which address.`)];
  }
  if (publicUrl.startsWith('https:')) return [];
  return [note(`${of}, but KEPI_PUBLIC_URL is not https: others can read what is sent.`)];
};

import { toInstantText } from '../words/dates.ts';

export const Instant = ({ at, zone }: { readonly at: string; readonly zone: string }) => (
  <time className="nowrap" dateTime={at}>
    {toInstantText(at, zone)}
  </time>
);

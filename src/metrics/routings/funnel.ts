import { statusCodes } from '../../booking/status.ts';
import { type Statement, sql, whole } from '../../sql/statement.ts';
import { type Charted, overTimeQuery } from '../over-time.ts';
import { type AskedResponses, whereAskedResponses } from './asked-responses.ts';

const measures = {
  submitted: sql`count(*)`,
  routed: sql`count(booking_id)`,
  standing: sql`count(*) FILTER (WHERE booking_status NOT IN (${whole(statusCodes.cancelled)}, ${whole(statusCodes.rejected)}))`,
};

export const funnelQuery = (asked: AskedResponses, charted: Charted): Statement =>
  overTimeQuery(sql`routing_response ${whereAskedResponses(asked)}`, charted, measures);

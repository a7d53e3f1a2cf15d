import { changeQuery } from '../../address/address.ts';

/** Another team, or none; what was open of the one before is closed. */
export const openTeam = (id: number | null) =>
  changeQuery({
    team: id === null ? null : String(id),
    records: null,
    'records-member': null,
    'records-at': null,
  });

import { changeQuery } from '../../address/address.ts';

/** What the panel shows: a connected source, or a dump of which rows could not be read. */
export const openSource = (name: string) => changeQuery({ source: name, 'rejected-at': null });
export const closeSource = () => changeQuery({ source: null, 'rejected-at': null });

import type { ColumnType, SourceTable } from './source-table.ts';

const storedName = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `name:type`, with `!` for a column that must be there and not be null. */
function table(name: string, key: string, columns: string): SourceTable {
  return {
    system: 'calcom',
    name: `told ${name}`,
    stored: `calcom_told_${name}`,
    key: key.split(' '),
    columns: columns.split(/\s+/).map((text) => {
      const [, column = '', required, type] = /^(\w+)(!?):([a-z]+)$/.exec(text) ?? [];
      return {
        name: column,
        stored: storedName(column),
        type: type as ColumnType,
        required: required === '!',
      };
    }),
  };
}

/**
 * What sources tell in passing, or without the ids of Cal.com's own tables. A record of those goes before it, however
 * old. The order of columns is for ever.
 */
export const toldTables = {
  /** Who is invited, by a source that names guests by their addresses alone. */
  guest: table(
    'guest',
    'bookingId email',
    'bookingId!:integer email!:text name:text timeZone:text phoneNumber:text locale:text noShow:boolean',
  ),
  /** When a booking was told of: the first time stands for its creation. */
  telling: table('telling', 'bookingId toldAt', 'bookingId!:integer toldAt!:instant'),
  person: table('person', 'id', 'id!:integer username:text name:text email!:text timeZone:text'),
  team: table('team', 'id', 'id!:integer name!:text'),
  eventType: table(
    'event_type',
    'id',
    'id!:integer title:text slug:text length:integer userId:integer teamId:integer schedulingType:text',
  ),
  form: table('form', 'id', 'id!:text name!:text teamId:integer'),
  /** What answers have shown of the fields of a form: see `told-fields.ts`. All of it is the key, so nothing gets lost. */
  field: table(
    'field',
    'formId label kind choice choiceId',
    'formId!:text label!:text kind!:text choice!:text choiceId!:text',
  ),
} as const;

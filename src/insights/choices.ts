import type { Choices, ChoicesInput } from '../contract/choices.ts';
import { eventTypesQuery, peopleInScope, peopleQuery } from '../metrics/choices.ts';
import type { Asking } from './asking.ts';
import { toPerson } from './listed-person.ts';
import { formScope } from './routings/asked-routing.ts';
import { readableForms } from './routings/readable-forms.ts';

export async function choices(asking: Asking, input: ChoicesInput): Promise<Choices> {
  const { engine } = asking;
  const scope = await formScope(asking, input);
  const { granted } = scope;
  const select = peopleInScope(granted);
  const ids = select === null ? null : (await engine.read(select)).map(({ user_id }) => user_id as number);
  const [eventTypes, people, forms] = await Promise.all([
    engine.read(eventTypesQuery(granted, ids)),
    engine.read(peopleQuery(granted.workspace, ids)),
    readableForms(asking, scope),
  ]);
  return {
    eventTypes: eventTypes.map(({ id, name }) => ({ id: id as number, name: name as string })),
    people: people.map((row) => {
      const { id, name, email, avatarUrl } = toPerson(row);
      return { id, name, email, avatarUrl };
    }),
    forms: forms.map(({ id, name }) => ({ id, name })),
  };
}

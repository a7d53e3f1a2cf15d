import { type FormEvent, useState } from 'react';
import { KepiError } from '../asking/kepi-error.ts';

const faultsOf = (error: unknown) => (error instanceof KepiError && error.body?.details.errors) || [];

/**
 * A form that is sent once at a time, and says why it was refused: beside the field that is to blame where it is one of
 * `fields`, else for the form as a whole.
 */
export function useSentForm(sendIt: (form: FormData) => Promise<void>, fields: readonly string[] = []) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = faultsOf(error);
  const faultOf = (field: string) => faults.find(({ path }) => path.split(/[.[]/)[0] === field)?.message;
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      await sendIt(new FormData(event.currentTarget));
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
    }
  };
  const shownBeside = fields.some((field) => faultOf(field) !== undefined);
  const refusal =
    error === null || shownBeside ? null : error instanceof Error ? error.message : String(error);
  return { sending, refusal, faultOf, onSubmit };
}

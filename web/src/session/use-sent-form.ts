import { type FormEvent, useState } from 'react';

/** A form that is sent once at a time, and says why it was refused. */
export function useSentForm(sendIt: (form: FormData) => Promise<void>) {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSending(true);
    setRefusal(null);
    try {
      await sendIt(new FormData(event.currentTarget));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setSending(false);
    }
  };
  return { sending, refusal, onSubmit };
}

import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import type { SecretBox } from './secret-box.ts';
import { SourceError } from './source-error.ts';

/**
 * Before something is sealed or hashed: makes the first key. Where one was in use it is not replaced, as nothing that
 * was kept by it could be read again. `anew` is a source whose secrets are about to be replaced.
 */
export async function requireKey(store: Pick<Engine, 'read'>, box: SecretBox, anew?: string): Promise<void> {
  if (box.hasKey()) return;
  const [sealed, erased] = await Promise.all([
    store.read(sql`SELECT name FROM source ORDER BY name`),
    store.read(sql`SELECT hash FROM suppressed LIMIT 1`),
  ]);
  const names = sealed.map(({ name }) => name as string).filter((name) => name !== anew);
  if (names.length === 0 && erased.length === 0) return box.makeKey();
  const lost = [
    ...(names.length === 0 ? [] : [`the secrets of ${names.join(', ')}`]),
    ...(erased.length === 0 ? [] : ['who was erased']),
  ].join(' and ');
  const again =
    erased.length === 0
      ? '; if it is lost, give another one in KEPI_SECRET_KEY, and each source its secret again by "kepi source secret"'
      : '';
  throw new SourceError(
    `${box.file} is gone, and with it ${lost}: put it back, or give what was in it as KEPI_SECRET_KEY${again}.`,
  );
}

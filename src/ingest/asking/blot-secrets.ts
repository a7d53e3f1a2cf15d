/** Texts that must not be seen, wherever a source repeats them. */
export function blotSecrets(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  const hidden = [...new Set(forms)].filter((form) => form.length > 3).sort((a, b) => b.length - a.length);
  return (text) => hidden.reduce((seen, secret) => seen.replaceAll(secret, '***'), text);
}

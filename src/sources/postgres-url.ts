const encode =
  'every sign of the user and the password that is no letter or digit is written as %XX, an @ as %40 and a / as %2F';

/** Why it cannot be the address of a database, with nothing of it; null when it can. */
export function whyNoPostgresUrl(text: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(text)) return 'does not begin with postgres://';
  if (!URL.canParse(text)) return `cannot be read as postgres://user:password@host:5432/database: ${encode}`;
  const { hostname, port, pathname, search, hash } = new URL(text);
  // What is not encoded ends the password early, and the rest of it looks like a host, a database or an option.
  if (/@|%40/.test(hostname) || pathname.lastIndexOf('/') > 0 || /[@#]/.test(pathname + search + hash)) {
    return `has an @, a / or a # where none can be: ${encode}`;
  }
  if (port === '0') return 'has 0 for a port, which none can have';
  if (/%(?![0-9a-f]{2})/i.test(text) || decoded(text) === null) {
    return `has a % that is not followed by two hexadecimal digits of UTF-8: ${encode}, a % as %25`;
  }
  return null;
}

/** What must not be seen of an address: of one that cannot be read, all but what comes after the last @. */
export function secretsOfUrl(text: string): string[] {
  const [, given = ''] = /^\w+:\/\/(.*)$/s.exec(text) ?? [];
  if (given === '') return [];
  const shown = new Set(given.slice(given.lastIndexOf('@') + 1).split(/[/:?#&=]/));
  const known = whyNoPostgresUrl(text) === null ? passwordsOf(new URL(text)) : [];
  const pieces = known.length > 0 ? known : given.split(/[/:?#&=@]/).filter((piece) => !shown.has(piece));
  return [...pieces, ...pieces.flatMap((piece) => decoded(piece) ?? [])];
}

const passwordsOf = ({ password, searchParams }: URL): string[] =>
  [
    password,
    ...[...searchParams].flatMap(([name, value]) => (name.includes('password') ? value : [])),
  ].filter((one) => one !== '');

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

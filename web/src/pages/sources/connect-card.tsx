import { Card } from '../../parts/card.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import styles from './connect-card.module.css';

const commands = [
  ['The database of a Cal.com', 'kepi source add cal --kind calcom-postgres'],
  ['The API of a Cal.com', 'kepi source add cal --kind calcom-api'],
  ['Webhooks of a Cal.com', 'kepi source add hook --kind calcom-webhook --generate-secret'],
  ['The API of a Nexudus', 'kepi source add space --kind nexudus-api --email you@example.com'],
] as const;

/** How something is connected: where secrets are read, which no page asks for. */
export const ConnectCard = ({ title }: { readonly title: string }) => (
  <Card title={title}>
    <p className={styles.about}>
      A source is added on the command line of the server, because its secret is read there and nowhere else.{' '}
      <code>docs/sources.md</code> says more.
    </p>
    <ul className={styles.commands}>
      {commands.map(([what, command]) => (
        <li key={command}>
          <h3>{what}</h3>
          <CopyText what={`the command for ${what.toLowerCase()}`} text={command} />
        </li>
      ))}
    </ul>
  </Card>
);

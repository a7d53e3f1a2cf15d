import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const pause = 250;

/** Searches when one stops typing, or at once with Enter. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  /** Null when there is nothing that has not been searched for. */
  const [typed, setTyped] = useState<string | null>(null);
  const search = () => {
    if (typed === null) return;
    if (typed !== value) onSearch(typed);
    setTyped(null);
  };
  useEffect(() => {
    const timer = setTimeout(search, pause);
    return () => clearTimeout(timer);
  });
  return (
    <span className={styles.search}>
      <Search size={14} aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && search()}
      />
    </span>
  );
}

import { Check } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import styles from './options.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** Beside the label, muted. */
  readonly about?: string;
}

interface OptionsProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string) => void;
  /** Several may be chosen. */
  readonly many?: boolean;
  /** Found by typing alone. */
  readonly searched?: readonly Option[];
  /** Where only the server knows them all: what is looked for. */
  readonly onSearch?: (text: string) => void;
}

const searchedFrom = 12;
const mostShown = 200;

/** A list to choose from, with the arrows or by typing a part of a name. */
export function Options(props: OptionsProps) {
  const { label, options, chosen, onChoose, many = false, searched = [], onSearch } = props;
  const [search, setSearch] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const wanted = search.trim().toLowerCase();
  const found = [...options, ...(wanted === '' ? [] : searched)].filter(({ label: text, about }) =>
    `${text} ${about ?? ''}`.toLowerCase().includes(wanted),
  );

  const move = (event: KeyboardEvent) => {
    // A form around it is not sent by looking for something.
    const found = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    const step = found ? 1 : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at(at === -1 && step === -1 ? -1 : (at + step) % buttons.length)?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between its buttons.
    <div className={styles.options} onKeyDown={move}>
      {(onSearch !== undefined || options.length + searched.length >= searchedFrom) && (
        <input
          type="search"
          data-first
          aria-label={`Search: ${label}`}
          aria-controls={id}
          placeholder="Search"
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            onSearch?.(target.value.trim());
          }}
        />
      )}
      <ul ref={list} id={id} aria-label={label}>
        {found.slice(0, mostShown).map((option) => (
          <li key={option.id}>
            <button
              type="button"
              aria-pressed={chosen.includes(option.id)}
              onClick={() => onChoose(option.id)}
            >
              <span className={many ? styles.box : styles.mark} aria-hidden="true">
                {chosen.includes(option.id) && <Check size={14} />}
              </span>
              <span className={styles.label}>{option.label}</span>
              {option.about !== undefined && <span className={styles.about}>{option.about}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.none}>
          {wanted === '' ? 'There is nothing to choose from.' : `Nothing is called “${search.trim()}”.`}
        </p>
      )}
      {found.length > mostShown && (
        <p className={styles.none}>{found.length - mostShown} more: type a part of the name.</p>
      )}
    </div>
  );
}

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Options } from '../parts/options.tsx';
import type { Filter } from '../view/filter.ts';
import { type FilterColumn, needsNoOperand, numberOperators, textOperators } from './filter-columns.ts';
import styles from './filter-editor.module.css';

interface FilterEditorProps {
  readonly column: FilterColumn;
  /** Null for a new one. */
  readonly filter: Filter | null;
  readonly onChange: (filter: Filter) => void;
  readonly onDone: () => void;
}

export function FilterEditor(props: FilterEditorProps) {
  const { type } = props.column;
  const box = useRef<HTMLDivElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => {
    const first =
      box.current?.querySelector<HTMLElement>('[data-first]') ?? box.current?.querySelector('button');
    first?.focus();
  }, []);
  return (
    <div ref={box} className={styles.editor}>
      <h2>{props.column.label}</h2>
      {type === 'ms' && <ManyEditor {...props} />}
      {type === 'ss' && <OneEditor {...props} />}
      {(type === 't' || type === 'n') && <TestEditor {...props} />}
    </div>
  );
}

function OneEditor({
  column: { id, type, label, options = [] },
  filter,
  onChange,
  onDone,
}: FilterEditorProps) {
  return (
    <Options
      label={label}
      options={options}
      chosen={filter?.values ?? []}
      onChoose={(value) => {
        onChange({ id, type, operator: '', values: [value] });
        onDone();
      }}
    />
  );
}

function ManyEditor({
  column: { id, type, label, options = [] },
  filter,
  onChange,
  onDone,
}: FilterEditorProps) {
  const [values, setValues] = useState(filter?.values ?? []);
  return (
    <>
      <Options
        many
        label={label}
        options={options}
        chosen={values}
        onChoose={(value) =>
          setValues(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
        }
      />
      <div className={styles.foot}>
        <Button
          kind="main"
          disabled={values.length === 0}
          onClick={() => {
            onChange({ id, type, operator: '', values });
            onDone();
          }}
        >
          Apply
        </Button>
      </div>
    </>
  );
}

function TestEditor({ column: { id, type, label }, filter, onChange, onDone }: FilterEditorProps) {
  const operators = type === 't' ? textOperators : numberOperators;
  const [operator, setOperator] = useState(filter?.operator ?? operators[0]?.id ?? '');
  const [operand, setOperand] = useState(filter?.values[0] ?? '');
  const whole = needsNoOperand(operator) || (type === 't' ? operand !== '' : isNumber(operand));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    onChange({ id, type, operator, values: needsNoOperand(operator) ? [] : [operand] });
    onDone();
  };
  return (
    <form className={styles.test} onSubmit={apply}>
      <select
        aria-label={`${label}: how`}
        value={operator}
        onChange={({ target }) => setOperator(target.value)}
      >
        {operators.map(({ id: value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {!needsNoOperand(operator) && (
        <input
          data-first
          aria-label={`${label}: what`}
          inputMode={type === 'n' ? 'decimal' : 'text'}
          placeholder={type === 'n' ? 'a number' : 'text'}
          value={operand}
          onChange={({ target }) => setOperand(target.value)}
        />
      )}
      <div className={styles.foot}>
        <Button kind="main" type="submit" disabled={!whole}>
          Apply
        </Button>
      </div>
    </form>
  );
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

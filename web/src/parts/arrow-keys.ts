import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** In a table full of buttons the arrows go from one to the next, so that Tab need not. */
export function moveInTable(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (step === undefined || cell == null || row == null) return;
  event.preventDefault();
  let [x, y] = [cell.cellIndex, row.rowIndex];
  let button: HTMLButtonElement | null | undefined = null;
  // Over the cells that have none, to the end of the table.
  while (button === null) {
    [x, y] = [x + step[0], y + step[1]];
    const next = event.currentTarget.rows[y]?.cells[x];
    button = next === undefined ? undefined : next.querySelector('button');
  }
  button?.focus();
}

import { classes } from '../classes.ts';
import type { Children } from '../types.ts';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Children;
  /** Figures: to the right, in even widths. */
  numeric?: boolean | undefined;
  /** This cell names the row. */
  rowHead?: boolean | undefined;
}

export interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Hides the caption from sight when a heading says the same. */
  captionHidden?: boolean | undefined;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = classes('utrecht-table__cell', column.numeric && 'utrecht-table__cell--numeric-column');
  if (column.rowHead) {
    return (
      <th scope="row" class={classes(look, 'kg-row-head')}>
        {column.cell(row)}
      </th>
    );
  }
  return <td class={look}>{column.cell(row)}</td>;
}

function HeadCell({ head, numeric }: { head: string; numeric?: boolean | undefined }) {
  const look = classes('utrecht-table__header-cell', numeric && 'utrecht-table__header-cell--numeric-column');
  return (
    <th scope="col" class={look}>
      {head}
    </th>
  );
}

/** Rows and columns; scrolls by itself when it is too wide for the screen. */
export function Table<Row>({ caption, columns, rows, captionHidden }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="utrecht-table-container" aria-label={caption} tabIndex={0}>
      <table class="utrecht-table">
        <caption class={classes('utrecht-table__caption', captionHidden && 'kg-hidden')}>{caption}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {columns.map((column) => (
              <HeadCell head={column.head} numeric={column.numeric} />
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.map((row) => (
            <tr class="utrecht-table__row">
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

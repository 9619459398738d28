import type { SortType } from './cursor.js';

/** A column a list can be sorted by; it must never be null. */
export interface SortColumn {
  sql: string;
  type: SortType;
}

/** The fixed part of a list: where rows come from and what can be asked of them. */
export interface ListDefinition {
  /** `innovation i join agency a on a.id = i.agency_id` */
  from: string;
  /** What the presenter needs, with aliases: `i.id, i.name, a.name as "agencyName"`. */
  columns: string;
  /** The row's id, which breaks ties: `i.id`. */
  id: string;
  sorts: Readonly<Record<string, SortColumn>>;
  /** `-updatedAt` unless the list says otherwise. */
  defaultSort: string;
  /** Fields whose values can be counted, each with its column. */
  facets?: Readonly<Record<string, string>>;
}

interface Condition {
  sql: string;
  facet: string | null;
}

/** One list being asked: the definition, and the conditions of this request with their parameters. */
export class ListStatement {
  readonly parameters: unknown[] = [];
  private readonly conditions: Condition[] = [];
  private readonly preliminaries: string[] = [];

  constructor(readonly definition: ListDefinition) {}

  /** Puts a value beside the statement and returns its placeholder. */
  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** Rows that are looked up once before the list is read, and asked for by their name in conditions. */
  with(name: string, sql: string): this {
    this.preliminaries.push(`${name} as materialized (${sql})`);
    return this;
  }

  /** What stands in front of every statement about this list. */
  preliminary(): string {
    return this.preliminaries.length === 0 ? '' : `with ${this.preliminaries.join(', ')} `;
  }

  /** A condition that always holds, such as scope. */
  where(sql: string): this {
    this.conditions.push({ sql, facet: null });
    return this;
  }

  /** A filter of the request, skipped when absent; its own facet counts without it. */
  filter(field: string, column: string, values: readonly unknown[] | undefined): this {
    if (values !== undefined) {
      this.conditions.push({ sql: `${column} = any(${this.bind(values)})`, facet: field });
    }
    return this;
  }

  /**
   * The conditions as SQL; for a facet without the filter of that field. `or true` switches the
   * filter off and keeps its parameter in the statement, which PostgreSQL insists on.
   */
  condition(facet?: string): string {
    const used = this.conditions.map((one) =>
      facet !== undefined && one.facet === facet ? `(${one.sql} or true)` : `(${one.sql})`,
    );
    return used.length === 0 ? 'true' : used.join(' and ');
  }
}

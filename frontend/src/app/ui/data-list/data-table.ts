import { Component, ViewEncapsulation } from '@angular/core';

/**
 * A native table that turns into cards on a phone. Each `td` names its column in `data-label`; a cell
 * that heads its row is a `th scope="row"`. The caption is compulsory for whoever can't see the heading.
 */
@Component({
  selector: 'table[satuTable]',
  encapsulation: ViewEncapsulation.None,
  host: { class: 'satu-table' },
  template: `<ng-content />`,
  styleUrl: './data-table.css',
})
export class DataTable {}

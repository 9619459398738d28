import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One thing in a tree, in the order in which the tree is read. */
export interface TreeItem {
  id: string;
  name: string;
  /** Where and when, in one line. */
  detail: string;
  link: readonly string[];
  depth: number;
  /** The one whose page this is. */
  here: boolean;
}

/** Deeper than this a phone has no room to move to the right. */
const DEEPEST = 4;

/** Who came from whom, top down; the step is said in words too, since indentation is not heard. */
@Component({
  selector: 'satu-lineage-tree',
  imports: [RouterLink],
  template: `
    <ul role="list">
      @for (item of items(); track item.id) {
        <li [style.margin-inline-start.rem]="indent(item.depth)" [class.below]="item.depth > 0">
          @if (item.depth > 0) {
            <span class="visually-hidden" i18n="@@ui.lineage.step"
              >Tingkat {{ item.depth + 1 }}:
            </span>
          }
          @if (item.here) {
            <strong aria-current="true">{{ item.name }}</strong>
          } @else {
            <a [routerLink]="item.link">{{ item.name }}</a>
          }
          <p class="small soft">{{ item.detail }}</p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--gap-s);
      padding: 0;
    }

    li {
      overflow-wrap: anywhere;
    }

    .below {
      padding-inline-start: var(--gap-s);
      border-inline-start: 2px solid var(--line);
    }
  `,
})
export class LineageTree {
  readonly items = input.required<readonly TreeItem[]>();

  protected indent(depth: number): number {
    return Math.max(0, Math.min(depth, DEEPEST) - 1) * 1.25;
  }
}

import { Component, computed, effect, inject, input, untracked } from '@angular/core';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Button } from '../../../ui/button/button';
import { LineageTree, type TreeItem } from '../../../ui/lineage-tree/lineage-tree';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { InnovationClient } from '../innovation-client';

/**
 * Whom an innovation replicates and who replicates it; nothing as long as it stands alone. `original` is
 * the innovation itself, or what a working copy corrects: its place in the tree is the same.
 */
@Component({
  selector: 'satu-lineage-card',
  imports: [Button, LineageTree, ProblemPanel],
  template: `
    @if (items().length > 1) {
      <section class="card stack" aria-labelledby="lineage-title">
        <h2 id="lineage-title" i18n="@@innovations.lineage.heading">Silsilah replikasi</h2>
        <satu-lineage-tree [items]="items()" />
        @if (lineage.value(); as tree) {
          @if (tree.replications > 0) {
            <p class="soft">
              <ng-container i18n="@@innovations.lineage.count">{tree.replications, plural,
                other {
                  {{ tree.replications }} replikasi yang sudah disetujui, di {{
                  tree.replicatingRegions }} daerah. Sebutkan pada indikator Replikasi beserta
                  buktinya.
                }
              }</ng-container>
            </p>
          }
        }
        @if (refused(); as problem) {
          <satu-problem-panel [problem]="problem" />
        }
        @if (editable() && joinedTo() !== null) {
          <div class="no-print">
            <button satuButton type="button" variant="quiet" [busy]="busy()" (click)="part()">
              <ng-container i18n="@@innovations.lineage.part">Lepaskan gabungan ini</ng-container>
            </button>
          </div>
        }
      </section>
    }
  `,
})
export class LineageCard {
  readonly innovationId = input.required<string>();
  readonly originalId = input.required<string>();
  readonly editable = input(false);

  private readonly client = inject(InnovationClient);
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly lineage = loaded(() => this.client.lineage(this.innovationId()));
  /** What it replicates; null as long as it is an original. */
  readonly joinedTo = computed(
    () => this.lineage.value()?.items.find(({ id }) => id === this.originalId())?.ofId ?? null,
  );
  protected readonly items = computed<readonly TreeItem[]>(() =>
    (this.lineage.value()?.items ?? []).map(
      ({ id, name, agencyName, regionName, year, source, depth }) => ({
        ...{ id, name, depth, here: id === this.originalId() },
        detail: `${agencyName}, ${regionName} · ${year}`,
        link: [source === 'REGION' ? '/inovasi' : '/katalog', id],
      }),
    ),
  );

  constructor() {
    effect(() => {
      this.innovationId();
      untracked(() => {
        this.acts.leave();
        void this.lineage.reload();
      });
    });
  }

  /** Joins it to another; the tree shows it at once. */
  async join(ofId: string): Promise<boolean> {
    const tree = await this.acts.run(() => this.client.join(this.innovationId(), ofId));
    if (tree) this.lineage.set(tree);
    return tree !== null;
  }

  readonly joining = this.acts.busy;
  readonly problem = this.acts.refused;

  protected async part(): Promise<void> {
    const tree = await this.acts.run(() => this.client.part(this.innovationId()));
    if (tree) this.lineage.set(tree);
  }
}

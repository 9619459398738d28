import { Component, input, model } from '@angular/core';
import type { DocumentPartView } from '@satu/contract/views';

import { Notice } from '../../../ui/notice/notice';
import { Tag } from '../../../ui/tag/tag';

/** What a document says, field by field; each that is read can be left out. */
@Component({
  selector: 'satu-document-parts',
  imports: [Notice, Tag],
  templateUrl: './document-parts.html',
  styles: `
    .lines {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class DocumentParts {
  readonly parts = input.required<readonly DocumentPartView[]>();
  readonly chosen = model.required<readonly string[]>();
  protected readonly stateLabels: Readonly<Record<DocumentPartView['state'], string>> = {
    NEW: $localize`:@@imports.document.new:Baru`,
    CHANGED: $localize`:@@imports.document.changed:Mengganti`,
    SAME: $localize`:@@imports.document.same:Sama dengan yang ada`,
    FAULTY: $localize`:@@imports.document.faulty:Perlu diperbaiki di dokumen`,
  };

  protected choose({ key }: DocumentPartView, isChosen: boolean): void {
    const others = this.chosen().filter((one) => one !== key);
    this.chosen.set(isChosen ? [...others, key] : others);
  }
}

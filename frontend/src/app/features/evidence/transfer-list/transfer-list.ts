import { Component, input, output } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { megabytes } from '../megabytes';
import type { Transfer } from '../upload-queue';

/** Files on their way: how far each has come, and what to do where one stopped. */
@Component({
  selector: 'satu-transfer-list',
  imports: [Button, ProgressBar],
  templateUrl: './transfer-list.html',
  styleUrl: './transfer-list.css',
})
export class TransferList {
  readonly transfers = input.required<readonly Transfer[]>();
  readonly retried = output<string>();
  readonly cancelled = output<string>();

  protected retryLabel({ name }: Transfer): string {
    return $localize`:@@evidence.transfer.retryOne:Coba lagi: ${name}:name:`;
  }

  protected cancelLabel({ name }: Transfer): string {
    return $localize`:@@evidence.transfer.cancelOne:Batalkan: ${name}:name:`;
  }

  protected labelOf({ name, sent, bytes, state }: Transfer): string {
    if (state === 'FILING')
      return $localize`:@@evidence.transfer.checking:${name}:name: · diperiksa…`;
    const size = megabytes(bytes);
    return $localize`:@@evidence.transfer.sent:${name}:name: · ${megabytes(sent)}:sent: dari ${size}:size:`;
  }
}

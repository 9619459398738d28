import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

import { Announcer } from '../announce/announcer';

/** "Page – Satu Inovasi", said aloud too: a screen reader learns that the page changed. */
@Service({ autoProvided: false })
export class PortalTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly announcer = inject(Announcer);

  override updateTitle(state: RouterStateSnapshot): void {
    const page = this.buildTitle(state);
    this.title.setTitle(page ? `${page} – Satu Inovasi` : 'Satu Inovasi');
    if (page) this.announcer.say(page);
  }
}

import { Component, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

import { IconSprite } from '../ui/icon/icon';
import { Button } from '../ui/button/button';
import { Notice } from '../ui/notice/notice';
import { Announcer } from './announce/announcer';
import { Autosave } from './autosave/autosave';
import { KeptForms } from './autosave/kept-forms';
import { askBeforeLosing } from './autosave/leaving';
import { Connection } from './connection/connection';
import { SiteHeader } from './frame/site-header';
import { Navigation } from './navigation/navigation';
import { UnopenedNotice } from './navigation/unopened-notice';
import { unfoldForPrint } from './print/unfold';
import { ReLogin } from './relogin/re-login';
import { ReLoginDialog } from './relogin/re-login-dialog';
import { SignOutDialog } from './sign-out/sign-out-dialog';
import { Session } from './session/session';

/** The frame around every page. */
@Component({
  selector: 'satu-root',
  imports: [
    Button,
    IconSprite,
    Navigation,
    Notice,
    ReLoginDialog,
    RouterOutlet,
    SignOutDialog,
    SiteHeader,
    UnopenedNotice,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly reLogin = inject(ReLogin);
  protected readonly connection = inject(Connection);
  protected readonly autosave = inject(Autosave);
  protected readonly forms = inject(KeptForms);
  protected readonly announcer = inject(Announcer);
  protected readonly leaving = signal(false);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    void this.session.ready();
    askBeforeLosing();
    unfoldForPrint(inject(DOCUMENT));
    const router = inject(Router);
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        startWith(undefined),
        pairwise(),
        takeUntilDestroyed(),
      )
      .subscribe(([from, to]) => {
        // A new page starts at its top for a keyboard too; a changed filter leaves focus where it is.
        if (from !== undefined && from !== to) this.main().nativeElement.focus();
      });
  }

  /** A link would be resolved against the base address; moving focus is all it is for. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}

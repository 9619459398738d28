import { Service, effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, type ActivatedRouteSnapshot } from '@angular/router';

/** Names in the tab what the page is about: "SIAP Sehat – Berkas inovasi – Satu Inovasi". */
@Service()
export class SubjectTitle {
  private readonly title = inject(Title);
  private readonly router = inject(Router);

  show(subject: string): void {
    const page = pageOf(this.router.routerState.snapshot.root);
    this.title.setTitle([subject, page, 'Satu Inovasi'].filter(Boolean).join(' – '));
  }
}

/** Called while a page is made: the tab names what the page is about as soon as that is known. */
export function titledBy(subject: () => string | null | undefined): void {
  const title = inject(SubjectTitle);
  effect(() => {
    const name = subject();
    if (name) title.show(name);
  });
}

function pageOf(route: ActivatedRouteSnapshot): string {
  let deepest = route;
  while (deepest.firstChild) deepest = deepest.firstChild;
  return deepest.title ?? '';
}

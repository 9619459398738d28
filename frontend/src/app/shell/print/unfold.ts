/** What is folded on the screen is printed all the same, and folds again afterwards. */
export function unfoldForPrint(page: Document): void {
  let unfolded: readonly HTMLDetailsElement[] = [];
  page.defaultView?.addEventListener('beforeprint', () => {
    unfolded = [...page.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of unfolded) details.open = true;
  });
  page.defaultView?.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  });
}

import '@angular/localize/init';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// As the build does for the source language: dates and numbers are written as on the Indonesian pages.
// Only now: the environment is loaded by `require`, which takes no module that is still being loaded.
const { registerLocaleData } = await import('@angular/common');
const { default: indonesian } = await import('@angular/common/locales/id');
registerLocaleData(indonesian);
$localize.locale = 'id';

// jsdom has the element but not its modal half.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
Element.prototype.scrollIntoView = function scrollIntoView(): void {
  // jsdom lays nothing out.
};

afterEach(() => {
  localStorage.clear();
});

// A browser fetches them with the first text; a piece under test may be given a text at once.
const { learnShippedForms } = await import('./app/shell/form-text/shipped-forms');
learnShippedForms();

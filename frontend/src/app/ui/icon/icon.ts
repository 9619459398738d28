import { Component, input } from '@angular/core';

import { ICON_PATHS, type IconName } from './icon-paths';

/** A decorative icon: it always stands beside words, so screen readers skip it. */
@Component({
  selector: 'satu-icon',
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 24 24" focusable="false">
    <use [attr.href]="'#icon-' + name()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      vertical-align: -0.25em;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
}

/** All icons once in the page; the shell holds it and every `satu-icon` points into it. */
@Component({
  selector: 'satu-icon-sprite',
  host: { 'aria-hidden': 'true' },
  template: `
    <svg width="0" height="0">
      @for (icon of icons; track icon[0]) {
        <symbol [attr.id]="'icon-' + icon[0]" viewBox="0 0 24 24">
          <path [attr.d]="icon[1]" />
        </symbol>
      }
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
    }
  `,
})
export class IconSprite {
  protected readonly icons = Object.entries(ICON_PATHS);
}

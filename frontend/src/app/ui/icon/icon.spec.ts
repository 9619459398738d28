import { render } from '@testing-library/angular/zoneless';

import { Icon, IconSprite } from './icon';
import { ICON_PATHS } from './icon-paths';

describe('Icon', () => {
  it('points into the sprite, where every icon is drawn, and stays out of a screen reader’s way', async () => {
    const icons = Object.keys(ICON_PATHS).map((name) => `<satu-icon name="${name}" />`);
    const template = `<satu-icon-sprite />${icons.join('')}`;
    const { container } = await render(template, { imports: [Icon, IconSprite] });
    const targets = [...container.querySelectorAll('use')].map((use) => use.getAttribute('href')!);
    expect(targets).toHaveLength(icons.length);
    for (const target of targets) {
      expect(container.querySelector(`symbol${target} path`)?.getAttribute('d')).toMatch(/^[Mm]/);
    }
    const spoken = [...container.querySelectorAll('satu-icon')].filter((icon) => !icon.ariaHidden);
    expect(spoken).toEqual([]);
  });
});

import {
  Component,
  type ElementRef,
  computed,
  effect,
  input,
  model,
  viewChild,
} from '@angular/core';

import { cornerOf, moved, nearest, type Quad, type Spot } from './quad';

const NAMES = [
  $localize`:@@scan.corner.upperLeft:Sudut kiri atas`,
  $localize`:@@scan.corner.upperRight:Sudut kanan atas`,
  $localize`:@@scan.corner.lowerRight:Sudut kanan bawah`,
  $localize`:@@scan.corner.lowerLeft:Sudut kiri bawah`,
];
const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The photograph with four corners on it: dragged, moved by arrow keys, or put where the picture is pressed. */
@Component({
  selector: 'satu-crop-editor',
  templateUrl: './crop-editor.html',
  styleUrl: './crop-editor.css',
  host: { '(click)': 'place($event)' },
})
export class CropEditor {
  readonly picture = input.required<HTMLCanvasElement>();
  /** What a screen reader calls the photograph. */
  readonly label = input.required<string>();
  readonly sheet = model.required<Quad>();

  private readonly photo = viewChild.required<ElementRef<HTMLElement>>('photo');
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly outline = computed(() =>
    this.sheet()
      .map(({ x, y }) => `${x * 100} ${y * 100}`)
      .join(' L '),
  );

  constructor() {
    effect(() => {
      const picture = this.picture();
      const canvas = this.canvas().nativeElement;
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
    });
  }

  protected nameOf(corner: number): string {
    const { x, y } = cornerOf(this.sheet(), corner);
    const [right, down] = [Math.round(x * 100), Math.round(y * 100)];
    return $localize`:@@scan.corner.at:${NAMES[corner] ?? ''}:corner:: ${right}:right: % dari kiri, ${down}:down: % dari atas`;
  }

  protected nudge(event: KeyboardEvent, corner: number): void {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.05 : 0.01;
    const { x, y } = cornerOf(this.sheet(), corner);
    this.move(corner, { x: x + arrow.x * step, y: y + arrow.y * step });
  }

  protected grab(event: PointerEvent): void {
    (event.target as HTMLElement).setPointerCapture(event.pointerId);
  }

  protected drag(event: PointerEvent, corner: number): void {
    const isHeld = (event.target as HTMLElement).hasPointerCapture(event.pointerId);
    if (isHeld) this.move(corner, this.spotOf(event));
  }

  /** Whoever can't drag presses where a corner belongs: the nearest one goes there. */
  protected place(event: MouseEvent): void {
    const spot = this.spotOf(event);
    this.move(nearest(this.sheet(), spot), spot);
  }

  private move(corner: number, to: Spot): void {
    this.sheet.set(moved(this.sheet(), corner, to));
  }

  private spotOf({ clientX, clientY }: MouseEvent): Spot {
    const { left, top, width, height } = this.photo().nativeElement.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }
}

/** A place where something can be dropped: whether something is held over it, and what is let go there. */
export class DropPlace {
  readonly #redraw: () => void;
  readonly #take: (dropped: { files: File[]; text: string }) => void;
  #isOver = false;

  constructor(redraw: () => void, take: (dropped: { files: File[]; text: string }) => void) {
    this.#redraw = redraw;
    this.#take = take;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  readonly over = (event: DragEvent): void => {
    event.preventDefault();
    this.#hover(true);
  };

  readonly leave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.#hover(false);
  };

  readonly drop = (event: DragEvent): void => {
    event.preventDefault();
    this.#hover(false);
    const { dataTransfer } = event;
    this.#take({ files: [...(dataTransfer?.files ?? [])], text: dataTransfer?.getData('text/plain') ?? '' });
  };

  #hover(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#redraw();
  }
}

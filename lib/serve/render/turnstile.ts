/** Nothing can be rendered now; later it may. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/**
 * Lets a few pieces of work go on at once and a few more wait; who comes beyond that is turned away at once, so that nobody waits long
 * for an answer that a crowd has asked for.
 */
export class Turnstile {
  private underWay = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly places: number,
  ) {}

  get waiting(): number {
    return this.line.length;
  }

  /** Rejects with `Unavailable` when the line is full, and with whatever the work rejects with. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.underWay >= this.atOnce) {
      if (this.line.length >= this.places) throw new Unavailable('Too many are being served.');
      // Whoever leaves hands over their place, so it is never taken by one who has just come.
      await new Promise<void>((resolve) => this.line.push(resolve));
    } else this.underWay += 1;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}

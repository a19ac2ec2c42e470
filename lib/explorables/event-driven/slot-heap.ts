/**
 * Slots ordered by the cycle at which they fall free (then by number), as a binary heap in typed arrays. Only the first
 * slot is ever replaced, so there is one operation.
 */
export class SlotHeap {
  private readonly times: Float64Array;
  private readonly slots: Uint16Array;

  constructor(count: number) {
    this.times = new Float64Array(count);
    this.slots = Uint16Array.from({ length: count }, (_, slot) => slot);
  }

  /** When the next slot falls free. */
  get time(): number {
    return this.times[0] ?? 0;
  }

  /** Which slot falls free next. */
  get slot(): number {
    return this.slots[0] ?? 0;
  }

  /** Holds the next free slot until `time` and sifts it down to its place. */
  holdUntil(time: number): void {
    const { times, slots } = this;
    const slot = slots[0] ?? 0;
    const count = times.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && this.precedes(child + 1, times[child] ?? 0, slots[child] ?? 0)) child += 1;
      if (!this.precedes(child, time, slot)) break;
      times[at] = times[child] ?? 0;
      slots[at] = slots[child] ?? 0;
      at = child;
    }
    times[at] = time;
    slots[at] = slot;
  }

  private precedes(at: number, time: number, slot: number): boolean {
    const other = this.times[at] ?? 0;
    return other < time || (other === time && (this.slots[at] ?? 0) < slot);
  }
}

/**
 * SVG path data in fewer bytes: relative steps in place of absolute positions, without separators that are not needed.
 * Nothing is rounded: steps are computed in whole units of the finest decimal that the path uses. Paths with curves or
 * arcs, whose gain is small, stay as they are.
 */
export function shortenPath(data: string): string {
  const pieces = data.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? [];
  if (pieces.length < 8 || pieces.some((piece) => /^(?:[a-df-gi-kn-uw-y]|.*e)/i.test(piece))) return data;
  const decimals = Math.max(...pieces.map((piece) => piece.split('.')[1]?.length ?? 0));
  const shortened = decimals > 4 ? undefined : new PathWriter(decimals).write(pieces);
  return shortened !== undefined && shortened.length < data.length ? shortened : data;
}

class PathWriter {
  private readonly scale: number;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private written = '';
  private last = '';

  constructor(decimals: number) {
    this.scale = 10 ** decimals;
  }

  /** Undefined when the pieces are not a well-formed path. */
  write(pieces: readonly string[]): string | undefined {
    let command = '';
    for (let index = 0; index < pieces.length;) {
      const piece = pieces[index]!;
      const isCommand = /[a-z]/i.test(piece);
      if (isCommand) index += 1;
      else if (!command || /z/i.test(command)) return undefined;
      // Further pairs after a move are lines.
      command = isCommand ? piece : command === 'M' ? 'L' : command === 'm' ? 'l' : command;
      const wanted = /[mlt]/i.test(command) ? 2 : /[hv]/i.test(command) ? 1 : 0;
      const numbers = pieces.slice(index, index + wanted).map((number) => Math.round(Number(number) * this.scale));
      if (numbers.length < wanted || numbers.some(Number.isNaN)) return undefined;
      index += wanted;
      this.step(command, numbers);
    }
    return this.written;
  }

  private step(command: string, [first = 0, second = 0]: number[]): void {
    const kind = command.toLowerCase();
    if (kind === 'z') return this.close();
    const isRelative = command === kind;
    const toX = kind === 'v' ? this.x : first + (isRelative ? this.x : 0);
    const toY = kind === 'h' ? this.y : (kind === 'v' ? first : second) + (isRelative ? this.y : 0);
    const [dx, dy] = [toX - this.x, toY - this.y];
    [this.x, this.y] = [toX, toY];
    if (kind === 'm') {
      [this.startX, this.startY] = [toX, toY];
      this.put('m', [dx, dy]);
      // A pair without a letter after a move is a line already.
      this.last = 'l';
    } else if (dy === 0) this.put('h', [dx]);
    else if (dx === 0) this.put('v', [dy]);
    else this.put('l', [dx, dy]);
  }

  private close(): void {
    this.written += 'z';
    this.last = 'z';
    [this.x, this.y] = [this.startX, this.startY];
  }

  private put(letter: string, numbers: readonly number[]): void {
    const texts = numbers.map((number) => String(number / this.scale).replace(/^(-?)0\./, '$1.'));
    if (letter !== this.last || letter === 'm') {
      this.written += letter + joined(texts);
    } else {
      this.written += (texts[0]!.startsWith('-') ? '' : ' ') + joined(texts);
    }
    this.last = letter;
  }
}

const joined = (texts: readonly string[]) =>
  texts.reduce((text, next) => text + (next.startsWith('-') ? '' : ' ') + next);

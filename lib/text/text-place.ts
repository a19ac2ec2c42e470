/** Where an offset stands in a text, 1-based, as editors count. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Returns a function from offset to line and column; the line starts are found once, each lookup is a binary search. */
export function createTextPlaces(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** One thing to ask. */
export interface Question<T> {
  /** Name of the source; requests are counted by it. */
  source: string;
  url: string;
  accept: string;
  headers?: Record<string, string>;
  /** The answer is no text: `read` is given a character for each of its bytes. */
  isBinary?: boolean;
  /** Milliseconds between two requests to this source. */
  pace?: number;
  /** Reads the answer. Throws when it is not in the documented format; it is then asked for again, because it may have been cut short. */
  read(body: string, headers: Record<string, string>): T;
}

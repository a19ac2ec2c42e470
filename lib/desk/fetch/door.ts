import type { AnswerCache, KeptAnswer } from './answer-cache';
import { FetchError, toFetchError } from './errors';
import type { Question } from './question';
import { readResponse } from './read-response';
import { LONGEST_WAIT, parseRetryAfter, pauseBefore } from './waiting';

/** All that the door has from outside; tests bring their own. */
export interface DoorOptions {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
  /** Aborts a request that takes longer. */
  deadline(milliseconds: number): AbortSignal;
  /** An address at which the operators of a source reach the owner; it stands in the User-Agent. */
  contact: string;
  cache: AnswerCache;
  /** Told before each wait. */
  onWait?(reason: string, milliseconds: number): void;
}

const TIMEOUT = 30_000;
const LIMIT = 20_000_000;
const ATTEMPTS = 6;
const ATTEMPTS_OFFLINE = 2;
const DAY = 86_400_000;
const KEPT_HEADERS = ['link', 'total-results', 'content-type'];

/** The one way out of this machine: polite, patient, and suspicious of what comes back. */
export class FetchDoor {
  /** Requests made so far, by source. */
  readonly requests = new Map<string, number>();
  /** Answers taken from the cache so far, by source. */
  readonly kept = new Map<string, number>();
  private readonly free = new Map<string, number>();
  /** Interfaces that gave no answer however often they were asked; they are not asked again. */
  private readonly out = new Map<string, FetchError>();

  constructor(private readonly options: DoorOptions) {}

  /** Asks, and returns what `read` makes of the answer; undefined for what the source does not have (404, 410). Throws FetchError. */
  async ask<T>(question: Question<T>): Promise<T | undefined> {
    const name = `${question.accept} ${question.url}`;
    const kept = this.options.cache.read(name);
    if (kept && this.options.now() - Date.parse(kept.at) < DAY) {
      try {
        const value = readKept(question, kept);
        count(this.kept, question.source);
        return value;
      } catch {
        // Kept by an earlier version of this code, which read it otherwise: it is asked for anew.
      }
    }
    const { kept: answer, value } = await this.askUntilAnswered(question);
    this.options.cache.write(name, answer);
    return value;
  }

  private async askUntilAnswered<T>(question: Question<T>): Promise<{ kept: KeptAnswer; value: T | undefined }> {
    const place = interfaceOf(question.url);
    const before = this.out.get(place);
    if (before) throw before;
    for (let attempt = 0; ; attempt++) {
      try {
        await this.takeTurn(question);
        return await this.askOnce(question);
      } catch (error) {
        const failure = toFetchError(question.url, error);
        const longWait = (failure.retryAfter ?? 0) > LONGEST_WAIT;
        if (!failure.passing) throw failure;
        if (longWait || attempt + 1 >= (failure.isOffline ? ATTEMPTS_OFFLINE : ATTEMPTS)) {
          this.out.set(place, failure);
          throw failure;
        }
        const pause = pauseBefore(attempt, this.options.random(), failure.retryAfter);
        this.options.onWait?.(failure.message, pause);
        await this.options.wait(pause);
      }
    }
  }

  private async askOnce<T>(question: Question<T>): Promise<{ kept: KeptAnswer; value: T | undefined }> {
    const { url, accept, source } = question;
    count(this.requests, source);
    const response = await fetch(url, {
      headers: { accept, 'user-agent': `academic-site (${this.options.contact})`, ...question.headers },
      signal: this.options.deadline(TIMEOUT),
    });
    this.noteBackoff(source, response);
    const at = new Date(this.options.now()).toISOString();
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return { kept: { url, at, status: response.status, body: '', headers: {} }, value: undefined };
    }
    if (response.status !== 200) throw await this.refusal(url, response);
    const body = await readResponse(url, response, LIMIT, question.isBinary);
    const headers = Object.fromEntries(KEPT_HEADERS.map((name) => [name, response.headers.get(name) ?? '']));
    const kept = { url, at, status: response.status, body, headers };
    return { kept, value: readKept(question, kept) };
  }

  /** Waits until the source may be asked again. */
  private async takeTurn({ source, pace = 0 }: Question<unknown>): Promise<void> {
    const wait = (this.free.get(source) ?? 0) - this.options.now();
    if (wait > 0) await this.options.wait(wait);
    this.free.set(source, Math.max(this.options.now(), this.free.get(source) ?? 0) + pace);
  }

  /** Zotero asks for a pause by `Backoff` even where it answers. */
  private noteBackoff(source: string, response: Response): void {
    const pause = parseRetryAfter(response.headers.get('backoff'), this.options.now());
    if (pause) this.free.set(source, this.options.now() + Math.min(pause, LONGEST_WAIT));
  }

  private async refusal(url: string, response: Response): Promise<FetchError> {
    await response.body?.cancel();
    const { status } = response;
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), this.options.now());
    const tooLong = (retryAfter ?? 0) > LONGEST_WAIT;
    const later = tooLong ? `, and asks to be left alone for ${Math.ceil(retryAfter! / 60_000)} minutes` : '';
    // OpenAlex refuses with 403 who asks too fast (https://developers.openalex.org/api-reference/errors).
    const passing =
      status < 300 || status === 403 || status === 408 || status === 425 || status === 429 || status >= 500;
    const reason = status === 429 ? 'says that it was asked too often' : `answered with status ${status}`;
    return new FetchError(url, `${reason}${later}`, passing, { retryAfter });
  }
}

/** One source may have several, and one of them be out of order: "export.arxiv.org/api". */
function interfaceOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}/${pathname.split('/')[1]}`;
}

function readKept<T>(question: Question<T>, { status, body, headers }: KeptAnswer): T | undefined {
  if (status !== 200) return undefined;
  try {
    return question.read(body, headers);
  } catch (error) {
    throw new FetchError(
      question.url,
      `sent an answer that is not what its documentation says: ${(error as Error).message}`,
      true,
      { cause: error },
    );
  }
}

function count(counts: Map<string, number>, source: string): void {
  counts.set(source, (counts.get(source) ?? 0) + 1);
}

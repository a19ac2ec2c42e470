/** Why a source gave no answer, in words for the owner. */
export class FetchError extends Error {
  override name = 'FetchError';
  /** Milliseconds that the source asked to be left alone. */
  readonly retryAfter?: number;
  /** Nobody was reached at all; waiting long will not help. */
  readonly isOffline: boolean;

  constructor(
    readonly url: string,
    reason: string,
    /** Whether asking again may help. */
    readonly passing: boolean,
    options: { retryAfter?: number | undefined; isOffline?: boolean; cause?: unknown } = {},
  ) {
    super(`${new URL(url).host} ${reason}`, { cause: options.cause });
    this.isOffline = options.isOffline ?? false;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
  }
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'is unknown: no network, or a mistake in its address',
  EAI_AGAIN: 'is unknown for now: no network?',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke the connection off',
  EHOSTUNREACH: 'cannot be reached: no network?',
  ENETUNREACH: 'cannot be reached: no network?',
  ETIMEDOUT: 'does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer',
  UND_ERR_SOCKET: 'broke the connection off',
  Z_DATA_ERROR: 'sent data that cannot be unpacked',
  Z_BUF_ERROR: 'sent data that cannot be unpacked',
};

/** Names what went wrong below HTTP; asking again may help. */
export function toFetchError(url: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  if (error instanceof Error && /Timeout|Abort/.test(error.name))
    return new FetchError(url, 'took too long to answer', true, { cause: error });
  const code = codeOf(error);
  const reason =
    REASONS[code ?? ''] ??
    (/terminated/.test(String(error))
      ? 'broke off in the middle of its answer'
      : `cannot be asked (${code ?? String(error)})`);
  return new FetchError(url, reason, true, {
    isOffline: /^(?:ENOTFOUND|E[A-Z]+UNREACH|EAI_AGAIN|ECONNREFUSED)$/.test(code ?? ''),
    cause: error,
  });
}

function codeOf(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException;
    if (code) return code;
  }
  return undefined;
}

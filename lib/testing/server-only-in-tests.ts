// Stands in for the `server-only` package in unit tests, which run in plain Node.
export {};

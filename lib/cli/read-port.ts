/** The port to listen on: `PORT`, by default 3000. Throws when it is not a port. */
export function readPort(value: string | undefined, name = 'PORT', otherwise = 3000): number {
  if (value === undefined || value === '') return otherwise;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} is "${value}"; set it to a number from 1 to 65535, or leave it out for ${otherwise}.`);
  }
  return port;
}

/** The address of this machine to listen on: `HOST`; undefined for every one that there is. */
export function readHost(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** Whether something is switched on: `1`, `on`, `yes` or `true`. */
export const isOn = (value: string | undefined): boolean => /^(?:1|on|yes|true)$/i.test(value ?? '');

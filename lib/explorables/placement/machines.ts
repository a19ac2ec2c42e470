/** What a device does in a second, and how far its memory reaches. Numbers of this page's own, of the size of a data-centre GPU. */
export interface Device {
  flops: number;
  bytesPerSecond: number;
  /** Bytes of weights that fit; the slow device holds whatever it is given. */
  memory: number;
}

/** Two devices and the link between them, which carries both directions at once. */
export interface Machines {
  fast: Device;
  slow: Device;
  link: { bytesPerSecond: number; latency: number };
  /** The part of a split operator that the fast device takes, 0 to 1. */
  share: number;
}

export interface MachineSettings {
  /** The slow device's arithmetic and bandwidth over the fast one's, 0 to 1. */
  speed: number;
  /** Gigabytes a second over the link. */
  link: number;
  /** Share of the model's weights that fits on the fast device. */
  fits: number;
  /** Split operators in halves, or in proportion to the devices' speeds. */
  split: 'even' | 'speed';
}

const FAST = { flops: 300e12, bytesPerSecond: 2e12 };
/** Seconds before the first byte of a transfer arrives. */
const LATENCY = 5e-6;

export function machines({ speed, link, fits, split }: MachineSettings, modelBytes: number): Machines {
  return {
    fast: { ...FAST, memory: fits * modelBytes },
    slow: { flops: speed * FAST.flops, bytesPerSecond: speed * FAST.bytesPerSecond, memory: Infinity },
    link: { bytesPerSecond: 1e9 * link, latency: LATENCY },
    share: split === 'even' ? 0.5 : 1 / (1 + speed),
  };
}

/** Seconds of a matrix product of `tokens` rows: the larger of its arithmetic and of moving weights, inputs and results once. */
export function productTime(device: Device, tokens: number, inputs: number, outputs: number): number {
  const bytes = 2 * (inputs * outputs + tokens * (inputs + outputs));
  return Math.max((2 * tokens * inputs * outputs) / device.flops, bytes / device.bytesPerSecond);
}

/** Seconds to send bytes over the link; nothing takes no time. */
export function transferTime({ link }: Machines, bytes: number): number {
  return bytes > 0 ? link.latency + bytes / link.bytesPerSecond : 0;
}

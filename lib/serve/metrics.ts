import { createServer, type Server, type ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a server counts for whoever looks after it, in the text format of Prometheus. */
export class Metrics {
  private readonly answers = new Map<string, number>();
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });

  constructor(private readonly gauges: () => Record<string, number>) {
    this.delay.enable();
  }

  /** Counts every answer of a server by its status. */
  count(server: Server): void {
    server.prependListener('request', (_request, response: ServerResponse) => {
      response.once('close', () => {
        const status = response.writableFinished ? String(response.statusCode) : '499';
        this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
      });
    });
  }

  format(): string {
    const answers = [...this.answers]
      .sort()
      .map(([status, count]) => `site_answers_total{status="${status}"} ${count}`);
    const { rss, heapUsed } = process.memoryUsage();
    const gauges = {
      ...this.gauges(),
      site_memory_resident_bytes: rss,
      site_memory_heap_bytes: heapUsed,
      site_loop_delay_p99_seconds: this.delay.percentile(99) / 1e9,
      site_running_seconds: Math.round(process.uptime()),
    };
    const lines = Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]);
    return ['# TYPE site_answers_total counter', ...answers, ...lines, ''].join('\n');
  }
}

/** Serves `/metrics` to this machine alone, on a port of its own: behind a proxy every reader comes from this machine. */
export function serveMetrics(metrics: Metrics, port: number): Server {
  const server = createServer((request, response) => {
    const isAsked = request.url === '/metrics' && request.method === 'GET';
    response.writeHead(isAsked ? 200 : 404, {
      'Content-Type': 'text/plain; version=0.0.4',
      'Cache-Control': 'no-store',
    });
    response.end(isAsked ? metrics.format() : '404 Not Found\n');
  });
  server.on('connection', (socket) => socket.on('error', () => undefined));
  server.listen(port, '127.0.0.1').unref();
  return server;
}

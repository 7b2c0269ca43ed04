// Counts and times requests for Prometheus.
import { Counter, Histogram, collectDefaultMetrics, register } from 'prom-client'

let started = false
const requests = new Counter({
  name: 'yizhan_http_requests_total',
  help: 'Requests answered',
  labelNames: ['method', 'route', 'status'],
})
const seconds = new Histogram({
  name: 'yizhan_http_request_seconds',
  help: 'Time to answer',
  labelNames: ['method', 'route'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
})

export function requestFinished(
  method: string,
  route: string,
  status: number,
  milliseconds: number,
): void {
  requests.inc({ method, route, status: String(status) })
  seconds.observe({ method, route }, milliseconds / 1000)
}

/** Gauges that are called as counters are; what they count is told by kind under the name without the ending. */
const misnamed = ['handles', 'requests', 'resources'].map((kind) => `nodejs_active_${kind}_total`)

/** All metrics as Prometheus text. */
export async function metricsText(): Promise<{ type: string; text: string }> {
  if (!started) {
    collectDefaultMetrics()
    for (const name of misnamed) register.removeSingleMetric(name)
  }
  started = true
  return { type: register.contentType, text: await register.metrics() }
}

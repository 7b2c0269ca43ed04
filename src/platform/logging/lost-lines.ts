// A log that cannot be kept, because its disk is full or nobody reads it any more, holds up nobody: its lines are
// lost and counted. What must not be lost stands in the audit log, in the database.
import { Counter } from 'prom-client'

const lost = new Counter({
  name: 'yizhan_log_lines_lost_total',
  help: 'Lines of the log that could not be written.',
})

/** Without a listener the first line lost would end the process. */
export function loseLinesQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => lost.inc())
}
